import type { Files } from '#checks/rule.ts';
import { example } from '#checks/example-platform.ts';

const guide = 'guides/growth.md';
const many = (count: number, line: (nth: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, nth) => line(nth)).join(between);
const body = (write: (count: number) => string, path = guide) => ({
  files: (count: number): Files => example(path, '', write(count)),
});

/** A thing that content may contain many of: the initial number, and the files with that many. */
export interface Growing {
  from: number;
  files: (count: number) => Files;
}

/** Things that content may contain many of. Each is also written wrongly if that is more work for the rules. */
export const growing: Readonly<Record<string, Growing>> = {
  'rows of a table in Markdown': {
    from: 2_000,
    ...body((n) => `| A | B |\n| - | - |\n${many(n, (nth) => `| a ${nth} | b |`)}`),
  },
  'cells of a row': {
    from: 1_000,
    ...body((n) => `${'| A '.repeat(n)}|\n${'| - '.repeat(n)}|\n${'| a '.repeat(n)}|`),
  },
  'rows of a table in HTML': {
    from: 2_000,
    ...body((n) => `<table>\n${many(n, () => '<tr><td>a</td></tr>')}\n</table>`),
  },
  'tags within text': { from: 2_000, ...body((n) => many(n, (nth) => `A <kbd>${nth}</kbd> key.`)) },
  'tags that never close': { from: 2_000, ...body((n) => many(n, () => '<b>bold ')) },
  'nested quotations': { from: 50, ...body((n) => `${'> '.repeat(n)}deep`) },
  'links to other sites': {
    from: 2_000,
    ...body((n) => many(n, (nth) => `[a](https://a.example/${nth})`)),
  },
  'dead links': { from: 500, ...body((n) => many(n, (nth) => `[a](gone-${nth}.md)`)) },
  'links to headings': {
    from: 1_000,
    ...body((n) => many(n, (nth) => `## Part ${nth}\n\n[a](#part-${nth})`, '\n\n')),
  },
  'bare addresses': { from: 2_000, ...body((n) => many(n, (nth) => `https://a.example/${nth}`)) },
  'images that are not there': {
    from: 500,
    ...body((n) => many(n, (nth) => `![a](gone-${nth}.png)`)),
  },
  footnotes: {
    from: 1_000,
    ...body(
      (n) => `${many(n, (nth) => `a[^${nth}]`)}\n\n${many(n, (nth) => `[^${nth}]: b`, '\n\n')}`,
    ),
  },
  'footnotes that nobody defines': { from: 2_000, ...body((n) => many(n, (nth) => `a[^${nth}]`)) },
  headings: { from: 2_000, ...body((n) => many(n, (nth) => `## Part ${nth}`, '\n\n')) },
  'headings of one name': { from: 2_000, ...body((n) => many(n, () => '## Part', '\n\n')) },
  'list items': { from: 2_000, ...body((n) => many(n, (nth) => `- item ${nth}`)) },
  tasks: { from: 2_000, ...body((n) => many(n, (nth) => `- [ ] task ${nth}`)) },
  fences: { from: 1_000, ...body((n) => many(n, () => '```yaml\na: 1\n```', '\n\n')) },
  'fences with a title': {
    from: 1_000,
    ...body((n) => many(n, () => '```yaml title="a" {1}\na: 1\n```', '\n\n')),
  },
  'lines of a fence': {
    from: 5_000,
    ...body((n) => `\`\`\`yaml\n${many(n, (nth) => `a${nth}: 1`)}\n\`\`\``),
  },
  comments: { from: 1_000, ...body((n) => many(n, () => '<!-- said -->\n\ntext', '\n\n')) },
  'comments that ignore': {
    from: 500,
    ...body((n) =>
      many(n, (nth) => `<!-- check-ignore bare-url: typed -->\n\nhttps://a.example/${nth}`, '\n\n'),
    ),
  },
  paragraphs: { from: 2_000, ...body((n) => many(n, (nth) => `Some words of ${nth}.`, '\n\n')) },
  'lines of a paragraph': { from: 5_000, ...body((n) => many(n, (nth) => `some words of ${nth}`)) },
  abbreviations: {
    from: 1_000,
    ...body((n) => many(n, (nth) => `The AB${letters(nth)} is there.`)),
  },
  'spans of code': { from: 2_000, ...body((n) => many(n, (nth) => `\`code ${nth}\``)) },
  'elements of MDX': {
    from: 500,
    ...body(
      (n) => many(n, () => '<Card title="a" href="queues.md">\n\nText.\n\n</Card>', '\n\n'),
      'guides/growth.mdx',
    ),
  },
  'expressions of MDX': {
    from: 1_000,
    ...body((n) => many(n, (nth) => `{a${nth}}`, '\n\n'), 'guides/growth.mdx'),
  },
  'items of front-matter': {
    from: 1_000,
    files: (n) => example(guide, `tags: [${many(n, (nth) => `tag ${letters(nth)}`, ', ')}]`),
  },
  'links of front-matter': {
    from: 500,
    files: (n) =>
      example(
        'services/queue/index.md',
        `links:\n${many(n, (nth) => `  - { label: L${nth}, url: 'https://a.example/${nth}' }`)}`,
      ),
  },
  'unknown keys': {
    from: 500,
    files: (n) =>
      example(
        guide,
        many(n, (nth) => `key${nth}: 1`),
      ),
  },
  'former addresses': {
    from: 1_000,
    files: (n) => example(guide, `movedFrom: [${many(n, (nth) => `/was/${nth}/`, ', ')}]`),
  },
  'rows of responsibilities': {
    from: 500,
    files: (n) =>
      example(
        'services/queue/responsibilities.md',
        '',
        `## Physical\n\n| Duty | Customer | Platform | Provider |\n| --- | --- | --- | --- |\n${many(n, (nth) => `| Task ${letters(nth)} | R | A/R | I |`)}`,
      ),
  },
  'moves of a target': {
    from: 500,
    files: (n) =>
      example(
        'roadmap/growth.md',
        '',
        `## Moves\n\n| On | From | Why |\n| --- | --- | --- |\n${many(n, () => '| 2026-06-01 | 2026-Q2 | Later |')}`,
      ),
  },
  terms: {
    from: 200,
    files: (n) => each(n, (nth) => example(`glossary/t${nth}.md`, `title: Word ${letters(nth)}`)),
  },
  guides: { from: 200, files: (n) => each(n, (nth) => example(`guides/g${nth}.md`, '')) },
  teams: {
    from: 200,
    files: (n) => each(n, (nth) => example(`teams/t${nth}.md`, `title: Team ${letters(nth)}`)),
  },
  services: {
    from: 100,
    files: (n) =>
      each(n, (nth) =>
        example(
          `services/s${nth}/index.md`,
          `title: S ${letters(nth)}\ndependsOn: [s${(nth + 1) % n}]`,
        ),
      ),
  },
  'services that all depend on one': {
    from: 100,
    files: (n) =>
      each(n, (nth) => example(`services/s${nth}/index.md`, nth === 0 ? '' : 'dependsOn: [s0]')),
  },
  'roadmap items': {
    from: 200,
    files: (n) => each(n, (nth) => example(`roadmap/r${nth}.md`, `title: Item ${letters(nth)}`)),
  },
};

function each(count: number, files: (nth: number) => Files): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, nth) => Object.entries(files(nth))).flat(),
  );
}

/** A number in letters, so that names differ by more than a digit. */
function letters(nth: number): string {
  const text = nth.toString(26).padStart(4, '0');
  return [...text].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('');
}
