import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { example, exampleProse } from '#checks/example-platform.ts';
import { parseMarkdown } from '#markdown/grammar.ts';
import type { Candidate } from './build-accepted.ts';
import { blocks, marks } from './fuzz-pieces.ts';

/** A path for each kind of file with a random body and minimal front-matter. */
const paths = [
  ...[
    'guides/fuzzed.md',
    'guides/fuzzed.mdx',
    'services/queue/fuzzed.md',
    'services/queue/fuzzed.mdx',
  ],
  ...['services/queue/index.md', 'roadmap/fuzzed.md', 'teams/fuzzed.md', 'personas/fuzzed.md'],
  ...['providers/fuzzed.md', 'events/fuzzed.md', 'surveys/fuzzed.md', 'releases/fuzzed.md'],
  ...['notices/fuzzed.md', 'glossary/fuzzed.md'],
];

const guide = readFileSync(new URL('../docs/writing.md', import.meta.url), 'utf8');
const samples = parseMarkdown(guide).children.flatMap((node) =>
  node.type === 'code' && (node.lang === 'md' || node.lang === 'mdx') ? [node.value] : [],
);

/** Complete constructs with letters and positions that Markdown parsers get wrong. */
const whole = [
  ...samples,
  '## `code` & “quotes” <kbd>x</kbd>',
  '## Größe – Ñandú 日本語 עברית',
  '## Search field',
  '### `_main`',
  '# One\n\n###### Six',
  'Setext\n======\n\nOther\n---',
  'Text[^gebühr] and[^2].\n\n[^gebühr]: A note.\n\n[^2]: Two.\n\n    ## Within\n\n    ```mermaid\n    pie\n      "a" : 1\n    ```',
  '---\n\nBetween rules\n\n---',
  '***\n___',
  '    indented\n\n    ```\n    fence\n    ```',
  '    code\n\n7. Seven\n8. Eight',
  '|a|b|\n|-|:-:|\n|https://a.example/b|c|\n|x\\|y|`a\\|b`|',
  '> quote\n> > deeper\n>\n> - list\n>   ```sh\n>   ls\n>   ```',
  '1. a\n   - b\n     1. c\n\n        Text.\n2. d',
  '<details>\n<summary>More</summary>\n\nText with **weight**.\n\n</details>',
  'A<br>B H<sub>2</sub>O <abbr title="a &amp; b">AB</abbr>',
  '<a id="anchor-1"></a>\n\nSee [it](#anchor-1).',
  '```mermaid\nsequenceDiagram\n  A->>B: <b>hi</b>\n  link A: x @ https://a.example\n```',
  '```mermaid\nflowchart LR\n  A["ö & <i>x</i>"] --> B\n  click A href "https://a.example/?a=1&b=2"\n```',
  '```bash\n<<<<<<<<<<<<<<<<<<<<\n--------------------\n```',
  '```diff title="a \\"b\\"" {1}\n+a\n-b\n```',
  '~~~\n```\n~~~',
  '[a](#top) <https://a.example> https://b.example/x_(y) www.c.example a@b.example',
  '[ref][r] and [r] again\n\n[r]: https://a.example "T"',
  '\\*not\\* \\<tag\\> &amp; &copy; &#x1F600; &nbsp;',
  '- [ ] a\n- [x] b\n\n+ c\n\n* d',
  '> [!NOTE]\n> Text\n>\n> ## Heading in a note',
  '![](https://a.example/x.png)',
  'a  \nb\\\nc',
  'RPO, SaaS and API: terms',
  '| One |\n| --- |',
  '<!-- a comment -->',
  '{/* a comment */}',
  '<Steps>\n\n1. A\n2. B\n\n</Steps>',
  '<Cards>\n<Card title="A & B" href="#top">\n\nText\n\n</Card>\n</Cards>',
];

const line = fc.tuple(fc.constantFrom(...marks), fc.nat(40)).map(([mark, at]) => {
  const words = 'Some words that a reader reads.';
  return words.slice(0, at) + mark + words.slice(at);
});
const block = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...whole) },
  { weight: 1, arbitrary: fc.constantFrom(...blocks) },
  { weight: 1, arbitrary: line },
);

/** Pages of every kind with random bodies; deterministic for a seed. */
export function fuzzedPages({ runs, seed }: { runs: number; seed: number }): Candidate[] {
  const page = fc.tuple(fc.constantFrom(...paths), fc.array(block, { minLength: 1, maxLength: 5 }));
  return fc.sample(page, { numRuns: runs, seed }).map(([path, parts]) => {
    const body = [exampleProse, ...parts].join('\n\n');
    return { name: `${path} ${JSON.stringify(body)}`, files: example(path, '', body) };
  });
}
