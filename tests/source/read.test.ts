import assert from 'node:assert/strict';
import { test } from 'node:test';
import { descriptorOf, kindNames } from '#model/kinds.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { wordsOf } from './one-file.ts';

const platform = '---\ntitle: Harbour\nsummary: What products build on.\nowner: pilots\n---\n';
const titled = '---\ntitle: A\n---\n';
const service =
  '---\ntitle: Queue\nsummary: Messages.\nowner: pilots\ncategory: data\nlifecycle: alpha\nreviewed: 2026-11-02\n---\n';
const matrix = '---\nreviewed: 2026-11-02\n---\n';

const read = (files: Record<string, string>) => readSource(memoryReader(files));

/** Messages for files beside a platform, by file. */
const wrong = async (...paths: string[]) => {
  const files = Object.fromEntries(paths.map((path) => [path, titled]));
  const { problems } = await read({
    'platform.md': platform,
    'services/a/index.md': service,
    ...files,
  });
  return problems.map(({ at, message, hint }) => [at.file, message, hint]);
};

test('an entry’s kind and id come from its path', async () => {
  const { entries, problems } = await read({
    'platform.md': platform,
    'services/queue/index.md': service,
    'services/queue/limits.md': titled,
    'services/queue/operate/restore.mdx': titled,
    'services/queue/responsibilities.md': matrix,
    'responsibilities/baseline.md': matrix,
    'guides/index.md': titled,
    'guides/start/index.md': titled,
    'guides/start/network.md': titled,
    'providers/north/cloud.md': titled,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    entries.map(({ file, kind, id }) => [file, kind, id]),
    [
      ['guides/index.md', 'guide', 'index'],
      ['guides/start/index.md', 'guide', 'start'],
      ['guides/start/network.md', 'guide', 'start/network'],
      ['platform.md', 'platform', 'platform'],
      ['providers/north/cloud.md', 'provider', 'north/cloud'],
      ['responsibilities/baseline.md', 'baseline', 'baseline'],
      ['services/queue/index.md', 'service', 'queue'],
      ['services/queue/limits.md', 'page', 'queue/limits'],
      ['services/queue/operate/restore.mdx', 'page', 'queue/operate/restore'],
      ['services/queue/responsibilities.md', 'matrix', 'queue/responsibilities'],
    ],
  );
});

test('a file that is not Markdown is an asset, and the folder’s own README is ignored', async () => {
  const source = await read({
    'platform.md': platform,
    'README.md': 'For those who come by the Git host.',
    'logo.svg': '<svg/>',
    'guides/picture.png': '',
    'guides/data.mdx.csv': '',
  });
  assert.deepEqual(source.problems, []);
  assert.deepEqual(
    [...source.assets.keys()],
    ['guides/data.mdx.csv', 'guides/picture.png', 'logo.svg'],
  );
  assert.equal(source.entries.length, 1);
  assert.equal(source.files, 5);
});

test('a folder without platform.md is reported with a small example', async () => {
  const hint =
    'Create platform.md with at least these lines: `---`, `title: …`, `summary: …`, `owner: <id of a team>`, `---`.';
  assert.deepEqual(wordsOf((await read({ 'guides/a.md': titled })).problems), [
    ['1:1 There is no platform.md.', hint],
  ]);
  assert.deepEqual(wordsOf((await read({})).problems), [
    ['1:1 The content folder is empty.', hint],
  ]);
});

test('pages in a folder without index.md are reported as belonging to no service', async () => {
  const { problems } = await read({
    'platform.md': platform,
    'services/queue/limits.md': titled,
    'services/queue/responsibilities.md': matrix,
  });
  assert.deepEqual(
    problems.map(({ at, message }) => [at.file, message]),
    [
      [
        'services/queue/index.md',
        'The folder “services/queue” has no index.md, so its pages do not belong to a service.',
      ],
    ],
  );
});

test('two files with one address are both reported', async () => {
  const hint = 'Remove or rename one of them.';
  assert.deepEqual(
    await wrong(
      'guides/a.md',
      'guides/a/index.md',
      'guides/b.md',
      'guides/b.mdx',
      'services/a/b.md',
      'services/a/b.mdx',
    ),
    [
      ['guides/a/index.md', 'This file and “guides/a.md” have the same address.', hint],
      ['guides/b.mdx', 'This file and “guides/b.md” have the same address.', hint],
      ['services/a/b.mdx', 'This file and “services/a/b.md” have the same address.', hint],
    ],
  );
});

test('names used by other pages are refused', async () => {
  assert.deepEqual(
    (
      await wrong(
        'services/a/compare.md',
        'services/a/dossier.mdx',
        'services/a/b/index.md',
        'services/a/b/responsibilities.md',
      )
    ).map(([file, message]) => `${String(file)}: ${String(message)}`),
    [
      'services/a/b/index.md: A service page can’t be named “index”.',
      'services/a/b/responsibilities.md: A service page can’t be named “responsibilities”.',
      'services/a/compare.md: A service page can’t be named “compare”.',
      'services/a/dossier.mdx: A service page can’t be named “dossier”.',
    ],
  );
});

test('an invalid id is reported with the valid characters', async () => {
  const hints = async (path: string) => (await wrong(path)).map(([, , hint]) => hint);
  assert.deepEqual(await hints('guides/My Guide.md'), ['Rename it to “my-guide”.']);
  assert.deepEqual(await hints('guides/Größe_2/a.md'), ['Rename it to “groesse-2”.']);
  assert.deepEqual(await hints('guides/größe-ändern.md'), ['Rename it to “groesse-aendern”.']);
  assert.deepEqual(await hints('guides/Grüße.md'), ['Rename it to “gruesse”.']);
  assert.deepEqual(await hints('guides/Łódź-Sørup.md'), ['Rename it to “lodz-sorup”.']);
  assert.deepEqual(await hints('guides/ÜBER.MD'), ['Rename it to “ueber.md”.']);
  assert.deepEqual(await hints('guides/-a-.md'), ['Rename it to “a”.']);
  assert.deepEqual(await hints('guides/日本.md'), ['Rename it.']);
  assert.deepEqual(await hints('guides/README.md'), ['Rename it to “readme”.']);
});

test('a file in the wrong place or with the wrong ending is reported', async () => {
  const paths = kindNames.map((kind) => descriptorOf(kind).files);
  const folders = new Set(
    paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]),
  );
  assert.deepEqual(await wrong('guide/a.md', 'guides/a.MD', 'guides/b.markdown', 'about.md'), [
    [
      'about.md',
      '“about.md” is next to platform.md, where no other files are read.',
      `Move it into a folder: ${[...folders].join(', ')}.`,
    ],
    ['guide/a.md', 'The folder “guide” is not a content folder.', 'Did you mean “guides”?'],
    ['guides/a.MD', 'The file name ends in “.MD”.', 'Rename it to “a.md”.'],
    ['guides/b.markdown', 'The file name ends in “.markdown”.', 'Rename it to “b.md”.'],
  ]);
});

test('an entry where its kind is not allowed is reported with the right place', async () => {
  const { problems } = await read({
    'platform.md': platform,
    'services/b.md': service,
    'services/c/index.mdx': service,
    'roadmap/index.md': '---\ntitle: A\noutcome: B\nstage: exploring\nkind: feature\n---\n',
  });
  assert.deepEqual(
    problems.map(({ at, message, hint }) => [at.file, message, hint]),
    [
      [
        'roadmap/index.md',
        '“roadmap” can’t have an index file, because its list is generated from its entries.',
        'Name the file after what it describes: roadmap/<id>.md.',
      ],
      ['services/b.md', 'A service has its own folder.', 'Move it to services/b/index.md.'],
      [
        'services/c/index.mdx',
        'Only service pages and guides can be MDX.',
        'Rename it to “index.md”.',
      ],
    ],
  );
});

test('an invalid entry keeps its kind, id and probable title', async () => {
  const titleOf = async (path: string, text: string) => {
    const { entries } = await read({ 'platform.md': platform, [path]: text });
    const entry = entries.find(({ file }) => file === path);
    assert.equal(entry?.valid, false);
    return `${entry.kind} ${entry.id}: ${entry.title}`;
  };
  assert.equal(
    await titleOf('teams/pilots.md', '---\ntitle: The Pilots\n---\n'),
    'team pilots: The Pilots',
  );
  assert.equal(
    await titleOf('teams/pilots.md', '---\ntitle: "Pilots"\nkind: [\n---\n'),
    'team pilots: Pilots',
  );
  assert.equal(await titleOf('teams/pilots.md', '---\ntitle: Pilots\n'), 'team pilots: Pilots');
  assert.equal(await titleOf('teams/pilots.md', ''), 'team pilots: pilots');
  assert.equal(await titleOf('teams/pilots.md', '---\ntitle: 7\n---\n'), 'team pilots: pilots');
  assert.equal(await titleOf('glossary/queue.md', '---\nterm: Queue\n---\n'), 'term queue: Queue');
  assert.equal(
    await titleOf('services/a/responsibilities.md', '---\n---\n'),
    'matrix a/responsibilities: Responsibilities',
  );
});

test('entries are immutable', async () => {
  const { entries } = await read({ 'platform.md': platform, 'guides/a.md': '' });
  for (const entry of entries) assert.ok(Object.isFrozen(entry));
});

test('problems are sorted by file, line and column', async () => {
  const { problems } = await read({
    'platform.md': platform,
    'teams/b.md': '---\nkind: x\ntitle: 1\n---\n',
    'teams/a.md': '---\ntags: [1, 2]\ntitle: A\nkind: platform\n---\n',
    'teams/A.md': '---\ntitle: A\nkind: platform\n---\n',
  });
  assert.deepEqual(
    problems.map(({ at }) => `${at.file}:${String(at.line)}:${String(at.column)}`),
    ['teams/A.md:1:1', 'teams/a.md:2:8', 'teams/a.md:2:11', 'teams/b.md:2:7', 'teams/b.md:3:8'],
  );
});
