import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { example } from '#checks/example-platform.ts';
import { RuleFailure } from '#checks/rule-failure.ts';
import { defineRule, type Rule, type RuleFinding } from '#checks/rule.ts';
import { checkFiles, linesOf } from './check-files.ts';

const place = (file: string, line: number, column: number) => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 1,
});

/** A rule that reports the given findings. */
function finding(id: string, violations: RuleFinding[], more: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    severity: 'error',
    summary: 'Nothing is found.',
    why: 'It is a test.',
    examples: { good: {}, bad: {} },
    check: () => violations,
    ...more,
  });
}

const at = place('a.md', 1, 1);
const one = [{ at, message: 'One.' }];

test('findings have the rule’s id and severity, the position, and whether they can be fixed', async () => {
  const { findings, summary } = await checkFiles(
    {},
    {
      rules: [finding('some-rule', [{ at, message: 'One.', hint: 'Do.', fix: { at, text: '' } }])],
    },
  );
  assert.deepEqual(findings, [
    {
      rule: 'some-rule',
      severity: 'error',
      file: 'a.md',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      message: 'One.',
      hint: 'Do.',
      fixable: true,
      fix: { at, text: '' },
    },
  ]);
  assert.deepEqual(summary, { errors: 1, warnings: 0, files: 7 });
});

test('findings are sorted by file, line, column and id, whatever the order of the rules', async () => {
  const places = [
    place('b.md', 1, 1),
    place('a.md', 2, 1),
    place('a.md', 1, 9),
    place('a.md', 1, 2),
  ];
  const violations = places.map((each) => ({ at: each, message: 'One.' }));
  const result = await checkFiles(
    {},
    { rules: [finding('z', violations), finding('b', violations)] },
  );
  assert.deepEqual(
    result.findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
    [
      'a.md:1:2 b',
      'a.md:1:2 z',
      'a.md:1:9 b',
      'a.md:1:9 z',
      'a.md:2:1 b',
      'a.md:2:1 z',
      'b.md:1:1 b',
      'b.md:1:1 z',
    ],
  );
});

test('a duplicate finding is reported once', async () => {
  const { findings } = await checkFiles({}, { rules: [finding('twice', [...one, ...one])] });
  assert.equal(findings.length, 1);
});

test('a rule may be asynchronous', async () => {
  async function* check() {
    await Promise.resolve();
    yield* one;
  }
  const { findings } = await checkFiles({}, { rules: [finding('slow', [], { check })] });
  assert.equal(findings.length, 1);
});

suite('a rule that throws', () => {
  const check = function* (catalogue: Catalogue): Iterable<RuleFinding> {
    for (const { id } of catalogue.pages) {
      if (id === 'queue/limits') throw new TypeError('x is undefined');
      yield { at, message: 'Two.' };
    }
  };

  test('fails the whole check, and is named with its file and the reason', async () => {
    await assert.rejects(
      checkFiles({}, { rules: [finding('broken', [], { check })] }),
      (error) =>
        error instanceof RuleFailure &&
        error.message === 'The rule “broken” failed on services/queue/limits.md: x is undefined',
    );
  });

  test('does not stop other rules, before or after it', async () => {
    const rules = [finding('one', one), finding('broken', [], { check }), finding('two', one)];
    await assert.rejects(checkFiles({}, { rules }), (error) => {
      assert.ok(error instanceof RuleFailure);
      assert.deepEqual(linesOf(error.result), [
        'a.md:1:1 error one One.',
        'a.md:1:1 error two One.',
      ]);
      return true;
    });
  });

  test('is named without a file if it had not started one', async () => {
    const early = (): RuleFinding[] => {
      throw new TypeError('x is undefined');
    };
    await assert.rejects(checkFiles({}, { rules: [finding('broken', [], { check: early })] }), {
      message: 'The rule “broken” failed: x is undefined',
    });
  });
});

suite('severities set by the platform', () => {
  const check = (checks: string, more: Partial<Rule> = {}, strictDates = false) =>
    checkFiles(example('platform.md', `checks: ${checks}`), {
      rules: [finding('some-rule', one, more)],
      strictDates,
    });

  test('apply to the rule', async () => {
    assert.deepEqual(linesOf(await check('{ some-rule: warning }')), [
      'a.md:1:1 warning some-rule One.',
    ]);
    assert.deepEqual(linesOf(await check('{ some-rule: error }', { severity: 'warning' })), [
      'a.md:1:1 error some-rule One.',
    ]);
    assert.deepEqual(linesOf(await check('{ some-rule: off }')), []);
  });

  test('for an unknown rule are reported, with the nearest one', async () => {
    const { findings } = await check('{ some-rul: off, toString: off }');
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule === 'check-exists')
        .map(({ message, hint, line }) => [line, message, hint]),
      [
        [6, 'There is no rule “some-rul”.', 'Did you mean “some-rule”?'],
        [6, 'There is no rule “toString”.', 'Remove the line.'],
      ],
    );
  });

  test('can’t switch off rules that every other check depends on', async () => {
    assert.deepEqual(
      linesOf(
        await check('{ syntax: off, schema: off, service-has-owner: warning, check-exists: off }'),
      ),
      [
        'a.md:1:1 error some-rule One.',
        ...['syntax', 'schema', 'service-has-owner', 'check-exists'].map(
          (id, index) =>
            `platform.md:6:${[19, 32, 56, 79][index] ?? 0} error check-exists The severity of “${id}” can’t be changed.`,
        ),
      ],
    );
  });

  test('leave time-dependent findings as warnings, unless dates are strict', async () => {
    const dated = { dated: true, severity: 'error' } as const;
    assert.deepEqual(linesOf(await check('{}', dated)), ['a.md:1:1 warning some-rule One.']);
    assert.deepEqual(linesOf(await check('{ some-rule: error }', dated)), [
      'a.md:1:1 warning some-rule One.',
    ]);
    assert.deepEqual(linesOf(await check('{ some-rule: warning }', dated, true)), [
      'a.md:1:1 error some-rule One.',
    ]);
    assert.deepEqual(linesOf(await check('{ some-rule: off }', dated, true)), []);
  });
});

suite('checked content', () => {
  test('with schema errors is reported, and not checked further', async () => {
    const files = example('services/queue/index.md', 'lifecycle: deprecated\nownr: pilots');
    assert.deepEqual(linesOf(await checkFiles(files)), [
      'services/queue/index.md:8:1 error schema Unknown key “ownr”.',
    ]);
  });

  test('may refer to a file with schema errors', async () => {
    const files = example('teams/pilots.md', 'colour: red');
    const { findings } = await checkFiles(files);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['schema'],
    );
  });

  test('does not lack what a file with schema errors may use, own or say', async () => {
    const files = {
      ...example(
        'platform.md',
        'categories: [{ id: data, title: Data }, { id: other, title: Other }]',
      ),
      ...example('services/topic/index.md', 'category: other\nlifecyle: beta'),
      ...example('services/queue/limits.md', 'typ: reference'),
      ...example('teams/tugs.md'),
      ...example('personas/developer.md'),
      ...example('roadmap/replay.md', 'stage: shipped\nshippedOn: 2026-11-02'),
      ...example('releases/replay.md', 'raodmap: replay'),
      ...example('services/queue/responsibilities.md', 'reveiwed: 2026-11-02'),
    };
    const { findings } = await checkFiles(files);
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['schema']);
  });

  test('without a platform has no matrix findings about layers', async () => {
    const files = {
      'platform.md': '---\ntitle: Harbour\n---\n',
      ...example(
        'services/queue/responsibilities.md',
        '',
        '## Own\n\n| Duty | Us | Them |\n|-|-|-|\n| Work | R | |',
      ),
    };
    const { findings } = await checkFiles(files);
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['schema']);
  });

  test('includes drafts', async () => {
    const files = example('services/topic/index.md', 'draft: true\nlifecycle: alpha');
    const { findings } = await checkFiles(files);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['service-has-docs'],
    );
  });

  test('without a platform has one finding for that, not one for everything it would list', async () => {
    const files = { 'platform.md': '---\ntitle: Harbour\n---\n' };
    const { findings } = await checkFiles(files);
    assert.deepEqual(
      [...new Set(findings.map(({ rule, file }) => `${rule} ${file}`))],
      ['schema platform.md'],
    );
  });

  test('for the public must not depend on internal entries', async () => {
    const files = {
      ...example('guides/naming.md'),
      ...example(
        'services/topic/index.md',
        'visibility: public',
        'See [names](../../guides/naming.md).',
      ),
    };
    assert.deepEqual(linesOf(await checkFiles(files)), []);
    assert.deepEqual(linesOf(await checkFiles(files, { visibility: 'public' })), [
      'platform.md:4:8 error reference-is-built “Harbour” needs “Pilots”, which is internal and left out of the build.',
      'services/topic/index.md:4:8 error reference-is-built “Topic” needs “Pilots”, which is internal and left out of the build.',
      'services/topic/index.md:11:5 error link-is-built “../../guides/naming.md” leads to “Naming”, which is internal and left out of the build.',
    ]);
  });

  test('for the public includes internal entries too', async () => {
    const files = {
      ...example('teams/pilots.md', 'visibility: public'),
      ...example('services/topic/index.md', 'lifecycle: alpha'),
    };
    const { findings } = await checkFiles(files, { visibility: 'public' });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['service-has-docs'],
    );
  });
});
