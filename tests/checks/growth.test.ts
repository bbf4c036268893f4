/** Detects quadratic time by counting steps instead of measuring time. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Finding } from '#checks/finding.ts';
import { keptQuiet, type Ignore } from '#checks/ignore.ts';
import { phrasesIn } from '#checks/prose.ts';
import { abbreviationExplained } from '#checks/rules/abbreviation-explained.ts';
import { emptyBody } from '#source/body.ts';
import { htmlMarks } from '#source/html-marks.ts';
import { example, examplePlatform } from '#checks/example-platform.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';

const span = (line: number) => ({ line, column: 1, endLine: line, endColumn: 9 });

/** An object that counts accesses. */
function counting<T extends object>(object: T, count: { steps: number }): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      count.steps += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

/** Counts the characters processed by string methods that scan the whole text. */
function charactersRead(t: TestContext): { steps: number } {
  const count = { steps: 0 };
  for (const method of ['split', 'includes', 'slice'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its text below.
    const own = String.prototype[method] as (this: string, ...args: unknown[]) => unknown;
    t.mock.method(String.prototype, method, function (this: string, ...args: unknown[]) {
      const result = own.apply(this, args);
      count.steps += typeof result === 'string' ? result.length : this.length;
      return result;
    });
  }
  return count;
}

async function growsLikeItsSize(stepsFor: (size: number) => number | Promise<number>) {
  const [once, twice] = [await stepsFor(500), await stepsFor(1000)];
  assert.ok(
    twice <= 2.3 * once,
    `${String(once)} steps for one, ${String(twice)} for twice as much`,
  );
}

test('locating tags takes time proportional to the text', async (t) => {
  const count = charactersRead(t);
  await growsLikeItsSize((size) => {
    count.steps = 0;
    const value = '<tr><td>a</td></tr>\n'.repeat(size);
    assert.equal(htmlMarks({ ...span(1), value }).length, size * 4);
    return count.steps + 1;
  });
});

test('telling phrases from code and HTML takes time proportional to the text', async () => {
  await growsLikeItsSize((size) => {
    const count = { steps: 0 };
    const text = '`a`\n\n<b>API</b>\n\n```\nAPI\n```\nAPI\n'.repeat(size);
    const body = emptyBody();
    for (let line = 1; line <= size * 8; line += 8) {
      body.html.push(counting({ ...span(line + 2), endColumn: 15, value: '' }, count));
      body.fences.push(
        counting(
          { ...span(line + 4), endLine: line + 6, lang: '', meta: '', value: '', closed: true },
          count,
        ),
      );
    }
    const file = { file: 'a.md', text, body, kind: 'guide', title: 'A', data: {}, at: () => never };
    assert.equal([...phrasesIn(file as never, /API/g)].length, size);
    return count.steps;
  });
});

const never = { file: '', ...span(1) };

test('matching ignores to blocks takes time proportional to their number', async () => {
  await growsLikeItsSize((size) => {
    const count = { steps: 0 };
    const all = Array.from({ length: size }, (_, nth) => nth + 1);
    const findings = all.map((line) =>
      counting({ rule: 'bare-url', file: 'a.md', ...span(line) } as Finding, count),
    );
    const ignores = all.map((line): Ignore => {
      const at = { file: 'a.md', ...span(line) };
      return { rule: 'bare-url', reason: 'typed', at, covers: { line, endLine: line } };
    });
    const { quiet, used } = keptQuiet(ignores, findings, []);
    assert.deepEqual([quiet.size, used.size], [size, size]);
    // Sorting and binary search take slightly more than twice as long.
    return count.steps / Math.log2(size);
  });
});

test('finding abbreviations takes time proportional to the text', async (t) => {
  const stepsFor = async (size: number) => {
    const letter = (nth: number) => String.fromCharCode(65 + (nth % 26));
    const words = Array.from(
      { length: size },
      (_, nth) => `X${letter(nth)}${letter(nth / 26)}${letter(nth / 676)}Q`,
    );
    const files = { ...examplePlatform, ...example('guides/a.md', '', words.join('\n')) };
    const catalogue = await catalogueOf(files);
    const count = charactersRead(t);
    for await (const _ of abbreviationExplained.check(catalogue, {})) assert.fail();
    t.mock.restoreAll();
    return count.steps;
  };
  await growsLikeItsSize(stepsFor);
});
