import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adopted, wordsIn } from './adopted.ts';

/** Blocks of all tools around others. `word` makes a new word each time. */
const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => {
  const word = fc.constant('WORD');
  const inner = tie('blocks');
  const indented = (text: string) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`))
      .join('\n');
  const kind = fc.constantFrom('note', 'tip', 'danger', 'example', 'unheard');
  const around = (write: (kind: string, text: string) => string) =>
    fc.tuple(kind, inner).map(([name, text]) => write(name, text));
  const leaf = fc.oneof(
    word,
    fc.constant('# WORD\n\nWORD'),
    fc.constant('## WORD {#an-id}\n\nWORD'),
    fc.constant('- WORD\n- WORD\n\n    !!! note "WORD"\n        WORD'),
    fc.constant('> **Warning**\n> WORD'),
    fc.constant('`WORD {{< WORD >}}` and [WORD](missing.md) and [[WORD]] :WORD:'),
    fc.constant('```text\n:::note\n!!! WORD\n{{< WORD >}}\n```'),
    fc.constant('    indented WORD'),
    fc.constant('| WORD | WORD |\n| --- | --- |\n| WORD | [[b|WORD]] |'),
    fc.constant('<p align="center"><img src="x.png" alt="WORD"></p>'),
    fc.constant('Text <a href="b.md">WORD</a> and <em>WORD</em>.'),
    fc.constant('{{< figure src="x.png" alt="WORD" caption="WORD" >}}'),
    fc.constant('{% include b.md %}'),
    fc.constant('{: .note }\nWORD'),
    fc.constant(':::note\nWORD'),
    fc.constant('??? WORD'),
  );
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      around((name, text) => `:::${name}[WORD]\n\n${text}\n\n:::`),
      around((name, text) => `::::${name} WORD\n${text}\n::::`),
      around((name, text) => `!!! ${name} "WORD"\n${indented(text)}`),
      around((name, text) => `??? ${name} "WORD"\n\n${indented(text)}`),
      around((_, text) => `=== "WORD"\n\n${indented(text)}\n\n=== "WORD"\n\n    WORD`),
      around((_, text) => `{{< details "WORD" >}}\n${text}\n{{< /details >}}`),
      around((name, text) => `{{% alert title="WORD" color="${name}" %}}\n${text}\n{{% /alert %}}`),
      around(
        (_, text) => `<Tabs>\n<TabItem value="x" label="WORD">\n\n${text}\n\n</TabItem>\n</Tabs>`,
      ),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  };
});

/** The text with a word of its own in each place. */
function numbered(text: string): { text: string; words: string[] } {
  const words: string[] = [];
  const whole = text.replaceAll('WORD', () => {
    words.push(`w${words.length}x`);
    return words.at(-1) ?? '';
  });
  return { text: whole, words };
}

for (const file of ['a.md', 'a.mdx'])
  test(`every word of a page is in the new one, whatever stands around it: ${file}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
        const { text, words } = numbered(blocks.join('\n\n'));
        const { texts } = await adopted({ [file]: text, 'b.md': '# B\n\nPart.\n' });
        const now = new Set(
          Object.values(texts).flatMap((page) => [...wordsIn(page), ...labelsIn(page)]),
        );
        assert.deepEqual(
          words.filter((word) => !now.has(word)),
          [],
        );
      }),
      { numRuns: 300, seed: 20261130 },
    );
  });

/** Words in attributes, which readers of MDX see. */
function labelsIn(page: string): string[] {
  return [...page.matchAll(/(?:label|title|alt)="([^"]*)"|\(\S+ "([^"]*)"\)/g)].flatMap(
    ([, label, title]) => (label ?? title ?? '').match(/\w+/g) ?? [],
  );
}
