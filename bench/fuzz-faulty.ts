import assert from 'node:assert/strict';
import fc from 'fast-check';
import { example, exampleMatrix, examplePlatform, exampleProse } from '#checks/example-platform.ts';
import type { Fuzzed } from './fuzz-content.ts';
import { check } from './fuzz-laws.ts';

/** A file with exactly one mistake, and the finding expected for it. */
export interface Faulty extends Fuzzed {
  content: string;
  /** The rule that must find it. */
  rule: string;
  /** The first and last line where it may be found. */
  lines: readonly [from: number, to: number];
}

/** Blocks that no page may contain, with the rule that finds each. */
const blocks: readonly [rule: string, block: string, form?: 'mdx'][] = [
  ['link-resolves', 'See [that](nowhere.md).'],
  ['link-resolves', 'See [that](#nowhere-at-all).'],
  ['link-resolves', 'See [that][gone].\n\n[gone]: ../nowhere/gone.md'],
  ['image-exists', '![A drawing](nowhere.png)'],
  ['link-scheme', 'See [that](javascript:alert(1)).'],
  ['link-scheme', 'See [that](JaVaScRiPt&#58;alert(1)).'],
  ['link-scheme', 'See [that](data:text/html,x).'],
  ['html-allowed', 'A <b>word</b> of it.'],
  ['html-allowed', '<script>alert(1)</script>'],
  ['fence-language', '```klingon\nx\n```'],
  ['secret', '```text\n-----BEGIN RSA PRIVATE KEY-----\n```'],
  ['mdx-plain', 'It is {1 + 1} of them.', 'mdx'],
  ['mdx-plain', '{globalThis.process}', 'mdx'],
  ['html-allowed', '<Unknown />', 'mdx'],
];

/** The context of a block: nothing, or a container. */
const around: readonly ((block: string) => string)[] = [
  (block) => block,
  (block) => block.replaceAll(/^/gm, '> '),
  (block) => `- ${block.replaceAll('\n', '\n  ')}`,
  (block) => `1. First.\n\n   ${block.replaceAll('\n', '\n   ')}`,
  (block) => `> - ${block.replaceAll('\n', '\n>   ')}`,
];

/** Lines that front-matter may not contain, each for its key. */
const lines = [
  'colour: red',
  'title: A\ntitle: B',
  'title:',
  'title: [A]',
  'title: "A',
  '\ttitle: A',
  'reviewed: 2026-02-30',
  'reviewed: soon',
  'owner: nobody-at-all',
  'tags: one',
  'title: *gone',
];

const rows: readonly [rule: string, row: string][] = [
  ['matrix-letters', '| Patching | Q | A/R | |'],
  ['matrix-accountable', '| Patching | R: a | R: b | |'],
  ['matrix-one-accountable', '| Patching | A/R | A/R | |'],
  ['matrix-responsible', '| Patching | C | I | |'],
  ['matrix-footnote', '| Patching | C[^gone] | A/R | |'],
  ['matrix-duty-unique', '| Monitoring | I | A/R | |'],
];

const paths = ['guides/fuzzed', 'guides/more/fuzzed', 'services/queue/fuzzed'];
const paragraphs = exampleProse.split(/(?<=\.) /);

/** Files with one mistake each: a block anywhere in a page, a line of front-matter, a row of a matrix. */
export const faultyFile: fc.Arbitrary<Faulty> = fc.oneof(
  fc
    .record({
      path: fc.constantFrom(...paths),
      place: fc.nat(paragraphs.length),
      what: fc.constantFrom(...blocks),
      hold: fc.constantFrom(...around),
    })
    .map(({ path, place, what: [rule, block, form], hold }) => {
      const held = hold(block);
      const before = paragraphs
        .slice(0, place)
        .map((text) => `${text}\n\n`)
        .join('');
      const after = paragraphs.slice(place).join('\n\n');
      const file = `${path}.${form === 'mdx' ? 'mdx' : 'md'}`;
      const lead = `---\ntitle: Fuzzed\n---\n\n${before}`;
      return faulty(file, rule, lead, `${held}\n`, `\n${after}\n`);
    }),
  fc
    .record({ path: fc.constantFrom(...paths), line: fc.constantFrom(...lines) })
    .map(({ path, line }) => {
      const title = line.includes('title') ? '' : 'title: Fuzzed\n';
      return faulty(
        `${path}.md`,
        'schema',
        `---\n${title}`,
        `${line}\n`,
        `---\n\n${exampleProse}\n`,
      );
    }),
  fc.tuple(fc.constantFrom(...rows), fc.boolean()).map(([[rule, row], first]) => {
    const good = ['| Backup | I | A/R | |', '| Monitoring | I | A/R | |'];
    const all = (first ? [row, ...good] : [...good, row]).join('\n');
    const path = 'services/queue/responsibilities.md';
    const text = example(path, '', exampleMatrix(all))[path] ?? '';
    return faulty(path, rule, '', text, '');
  }),
);

function faulty(path: string, rule: string, before: string, wrong: string, after: string): Faulty {
  const count = (text: string) => text.split('\n').length - 1;
  const from = count(before) + 1;
  // Missing keys and unclosed quotes are reported on a neighbouring line.
  const lines = [from - 1, from + count(wrong)] as const;
  return { path, content: before + wrong + after, rule, lines };
}

/** Throws unless the mistake is found in its place. */
export async function checkFaulty({
  path,
  content,
  rule,
  lines: [from, to],
}: Faulty): Promise<void> {
  const { findings } = await check({ ...examplePlatform, [path]: content });
  const found = findings.filter(({ file }) => file === path);
  assert.ok(
    found.some(
      ({ rule: by, line }) => (by === rule || rule === 'schema') && line >= from && line <= to,
    ),
    `${rule} in ${String(from)}-${String(to)}: ${found.map((each) => `${String(each.line)} ${each.rule}`).join(', ')}`,
  );
}
