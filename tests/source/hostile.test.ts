import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readOne } from './one-file.ts';

const page = (body: string) => `---\ntitle: A\n---\n\n${body}`;
const matter = (yaml: string) => `---\ntitle: A\n${yaml}\n---\n`;
const keys = (count: number, key: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => key(index)).join('\n');

const tooDeep = /nested too deeply/;
const cases: [what: string, file: string, content: string, message?: RegExp][] = [
  ['a hundred thousand nested quotes', 'a.md', page(`${'> '.repeat(100_000)}x`), tooDeep],
  ['a hundred thousand nested lists', 'a.md', page(`${'- '.repeat(100_000)}x`), tooDeep],
  ['nested numbered lists', 'a.md', page(`${'1. '.repeat(50_000)}x`), tooDeep],
  ['nested emphasis', 'a.md', page(`${'*'.repeat(50_000)}x${'*'.repeat(50_000)}`), tooDeep],
  ['nested elements', 'a.mdx', page('<a>'.repeat(20_000) + '</a>'.repeat(20_000)), tooDeep],
  ['brackets without a target', 'a.md', page(`${'['.repeat(50_000)}x${']'.repeat(50_000)}`)],
  ['unclosed links', 'a.md', page('[a]('.repeat(100_000))],
  ['unclosed comments', 'a.md', page('<!--'.repeat(100_000))],
  [
    'unclosed code spans',
    'a.md',
    page(`a ${Array.from({ length: 2_000 }, (_, i) => `${'`'.repeat(i % 500)}a`).join(' ')}`),
  ],
  [
    'a table of a hundred thousand rows',
    'a.md',
    page(`| a |\n|---|\n${'| x |\n'.repeat(100_000)}`),
  ],
  [
    'a table of a thousand columns',
    'a.md',
    page(`${'| a '.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n`),
  ],
  ['a line of three million characters', 'a.md', page('word '.repeat(600_000))],
  [
    'thirty thousand footnotes',
    'a.md',
    page(keys(30_000, (i) => `[^${String(i)}]: [^${String(i + 1)}]`)),
  ],
  ['fifty thousand equal headings', 'a.md', page('## A\n\n'.repeat(50_000))],
  ['a file of more than 5 MB', 'a.md', page('x'.repeat(6 * 1024 * 1024)), /larger than 5 MB/],
  [
    'front-matter of more than 256 KB',
    'a.md',
    matter(`description: ${'x'.repeat(300_000)}`),
    /256 KB/,
  ],
  ['nested YAML lists', 'a.md', matter(`tags: ${'['.repeat(50_000)}`), tooDeep],
  ['nested YAML groups', 'a.md', matter(`tags: ${'{a: '.repeat(50_000)}`), tooDeep],
  ['nested YAML hyphens', 'a.md', matter(`tags:\n  ${'- '.repeat(50_000)}a`), tooDeep],
  ['nested YAML question marks', 'a.md', matter(`${'? '.repeat(50_000)}a`), tooDeep],
  [
    'twenty thousand unknown keys',
    'a.md',
    matter(keys(20_000, (i) => `k${String(i)}: v`)),
    /Unknown key/,
  ],
  [
    'one key twenty thousand times',
    'a.md',
    matter(keys(20_000, () => 'order: 1')),
    /appears twice/,
  ],
  ['twenty thousand wrong values', 'a.md', matter(`tags: [${'1, '.repeat(20_000)}]`), /not text/],
  [
    'keys with ever deeper indentation',
    'a.md',
    matter(keys(600, (i) => `${' '.repeat(i)}a:`)),
    /Unknown key/,
  ],
  ['two hundred thousand spaces', 'a.md', matter(`description: a${' '.repeat(200_000)}b # c`)],
  [
    'a huge number of spaces around a comment',
    'a.md',
    matter(`order: [1${' '.repeat(200_000)}#x`),
    /closed|read/,
  ],
  ['fifty thousand colons', 'a.md', matter(`description: ${': '.repeat(50_000)}`), /colon/],
];

describe('no file makes the reader fail, crash or hang', () => {
  for (const [what, name, content, message] of cases) {
    test(what, async () => {
      const { entry, problems } = await readOne(`guides/${name}`, content);
      assert.equal(entry.valid, problems.length === 0);
      if (message) assert.match(problems[0]?.message ?? 'nothing', message);
      else assert.deepEqual(problems, []);
    });
  }
});

const pieces = [
  ...[
    '---\n',
    '---',
    '\n',
    '\r\n',
    '\r',
    '\uFEFF',
    'title: ',
    'title: A\n',
    'owner:',
    'services:',
    '\t',
    ' ',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '> ',
    '# ',
    '## ',
    '|',
    '|-|\n',
    '| a |',
    '```',
    '~~~\n',
    '[',
    ']',
    '(',
    ')',
    '!',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '<',
    '>',
    '<a>',
    '</a>',
    '<!--',
    '-->',
    '{',
    '}',
    '{/*',
    '*/}',
    '&',
    '*',
    '_',
    '`',
    '"',
  ],
  ...[
    "'",
    ':',
    ': ',
    '#',
    ' #',
    '%',
    '@',
    '\\',
    '\u0000',
    '\uD800',
    '😀',
    'é',
    '\u2028',
    'import a',
    'x',
    '.',
  ],
];
const anyText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anyFile = fc.constantFrom('guides/a.md', 'guides/a.mdx', 'services/a/index.md', 'teams/a.md');

test('the problems of any file are located inside it', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, anyText, fc.boolean(), async (file, text, begun) => {
      const content = begun ? `---\ntitle: A\n${text}` : text;
      const { entry, problems } = await readOne(file, content);
      const lines = content.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
      for (const { at } of problems.filter((problem) => problem.at.file === file)) {
        assert.ok(at.line >= 1 && at.column >= 1);
        assert.ok(at.endLine > at.line || (at.endLine === at.line && at.endColumn >= at.column));
        assert.ok(at.endLine <= lines.length);
        assert.ok(at.column <= (lines[at.line - 1]?.length ?? 0) + 1);
        assert.ok(at.endColumn <= (lines[at.endLine - 1]?.length ?? 0) + 2);
      }
      assert.equal(
        entry.valid,
        problems.every((problem) => problem.at.file !== file),
      );
    }),
    { numRuns: 3_000, seed: 1 },
  );
});
