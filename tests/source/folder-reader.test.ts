import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, afterEach, test } from 'node:test';
import { isIgnored, wholeFolder } from '#source/content-folder.ts';
import { ContentUnreadable } from '#source/content-unreadable.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, text = path) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const listed = async () => (await folderReader(wholeFolder(folder)).list()).toSorted();

const linksOut = async () => {
  const { problems } = await readSource(folderReader(wholeFolder(folder)));
  return problems.flatMap(({ at, message }) =>
    message.startsWith('This link leads out') ? at.file : [],
  );
};

test('files are listed by their path below the folder, and read unchanged', async () => {
  write('platform.md', '\uFEFFa\r\n');
  write('services/queue/index.md');
  assert.deepEqual(await listed(), ['platform.md', 'services/queue/index.md']);
  const bytes = await folderReader(wholeFolder(folder)).read('platform.md');
  assert.equal(Buffer.from(bytes).toString(), '\uFEFFa\r\n');
});

test('dotfiles, dot folders and node_modules are skipped', async () => {
  for (const path of ['a.md', '.hidden.md', '.git/b.md', 'x/.c.md', 'x/node_modules/d.md'])
    write(path);
  assert.deepEqual(await listed(), ['a.md']);
});

test('links to files and folders are followed', async () => {
  write('a.md');
  write('b/c.md');
  symlinkSync('a.md', join(folder, 'd.md'));
  symlinkSync('b', join(folder, 'e'));
  assert.deepEqual(await listed(), ['a.md', 'b/c.md', 'd.md', 'e/c.md']);
});

test('folders that contain themselves through links are read once', async () => {
  write('a/b/c.md');
  symlinkSync('..', join(folder, 'a/b/up'));
  symlinkSync('.', join(folder, 'a/self'));
  symlinkSync(folder, join(folder, 'a/b/root'));
  symlinkSync('ring', join(folder, 'ring'));
  assert.deepEqual(await listed(), ['a/b/c.md']);
});

test('a link out of the folder is reported at its path, and never followed: file or folder, Markdown or not', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'b.md'), 'Outside.');
  writeFileSync(join(outside, 'map.csv'), 'a,b');
  write('guides/inside.csv');
  symlinkSync(outside, join(folder, 'guides/c'));
  symlinkSync(join(outside, 'b.md'), join(folder, 'guides/d.md'));
  symlinkSync(join(outside, 'map.csv'), join(folder, 'guides/map.csv'));
  symlinkSync('inside.csv', join(folder, 'guides/same.csv'));
  const reader = folderReader(wholeFolder(folder));
  const { assets, entries } = await readSource(reader);
  assert.deepEqual([...assets.keys()], ['guides/inside.csv', 'guides/same.csv']);
  assert.deepEqual(entries, []);
  assert.deepEqual(await linksOut(), ['guides/c', 'guides/d.md', 'guides/map.csv']);
  const path = join(folder, 'guides/map.csv');
  for (const each of [reader, folderReader(wholeFolder(folder))])
    await unreadable(
      each.read('guides/map.csv'),
      `“${path}” is a link to a place outside the content folder.`,
    );
  rmSync(outside, { recursive: true });
});

test('a link out of the folder does not reveal whether its target exists', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  write('guides/a.md');
  const targets = [outside, `${outside}/none.md`, `${outside}/../${basename(folder)}/guides/a.md`];
  const links = [...targets, `${outside}/none/../../${basename(folder)}/guides/a.md`];
  for (const [index, target] of links.entries())
    symlinkSync(target, join(folder, `guides/${String(index)}.md`));
  symlinkSync(`${outside}/none`, join(folder, 'guides/far'));
  symlinkSync('far/none.md', join(folder, 'guides/near.md'));
  assert.deepEqual(
    await linksOut(),
    ['0.md', '1.md', '2.md', '3.md', 'far', 'near.md'].map((name) => `guides/${name}`),
  );
  rmSync(outside, { recursive: true });
});

test('a link to a path that is never content is reported as leading out, whether it exists or not', async () => {
  write('.git/config', 'A secret.');
  write('src/map.csv', 'A secret.');
  symlinkSync('../.git/config', join(folder, 'src/git.csv'));
  for (const [name, target] of [
    ['a.csv', '.git/config'],
    ['b', '.git'],
    ['c.md', '.env'],
    ['d.csv', 'src/map.csv'],
    ['e.csv', 'src/git.csv'],
    ['f.json', 'package.json'],
  ] as const)
    symlinkSync(target, join(folder, name));
  assert.deepEqual(await linksOut(), ['a.csv', 'b', 'c.md', 'd.csv', 'e.csv', 'f.json']);
});

test('files of a code repository are never content, in its root and below', async () => {
  for (const path of [
    ...[
      '.env',
      '.git/config',
      'package.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'Dockerfile',
    ],
    ...['node_modules/a/guides/a.md', 'src/a.ts', 'scripts/a.md', 'plinth.config.ts'],
    ...['guides/.hidden/a.png', 'guides/package.json', 'guides/Node_Modules/a.md'],
  ])
    write(path);
  write('guides/readme.csv');
  assert.deepEqual(await listed(), ['guides/readme.csv']);
});

test('what a pattern matches is not listed, nor what is in a folder that it matches', async () => {
  for (const path of [
    ...['platform.md', 'guides/a.md', 'guides/a.tmp', 'b.tmp', 'drafts/a.md', 'drafts/more/b.md'],
    ...['guides/old/c.md', 'guides/[x].md', 'guides/x.md', 'draftsman/d.md'],
  ])
    write(path);
  const listedWithout = async (...ignore: string[]) =>
    (await folderReader({ ...wholeFolder(folder), ignore }).list()).toSorted();
  assert.deepEqual(await listedWithout('drafts', '**/*.tmp', 'guides/o*', 'guides/[x].md'), [
    'draftsman/d.md',
    'guides/a.md',
    'platform.md',
  ]);
  assert.deepEqual(await listedWithout('drafts/**', 'guides/**'), [
    'b.tmp',
    'draftsman/d.md',
    'platform.md',
  ]);
});

test('a pattern holds for all that is in what it matches, and for nothing else', () => {
  const matched: Record<string, string[]> = {
    drafts: ['drafts', 'drafts/a.md', 'drafts/b/c/d.md'],
    '**/drafts': ['drafts/a.md', 'guides/drafts/b/c.md'],
    'guides/*/old': ['guides/a/old', 'guides/a/old/b/c.md'],
    '{guides,teams}/x*': ['guides/x/b.md', 'teams/xy.md'],
    'a[b': ['a[b', 'a[b/c/d.md'],
    '**/*.tmp': ['a.tmp', 'b/c.tmp/d/e.md'],
  };
  const others: Record<string, string[]> = {
    drafts: ['drafts.md', 'guides/drafts/a.md'],
    '**/drafts': ['guides/drafts.md', 'my-drafts/a.md'],
    'guides/*/old': ['guides/old/a.md', 'guides/a/b/old/c.md'],
    '{guides,teams}/x*': ['guides/a/x.md', 'x/a.md'],
  };
  for (const [pattern, paths] of Object.entries(matched))
    for (const path of paths) assert.ok(isIgnored({ ignore: [pattern] }, path), pattern + path);
  for (const [pattern, paths] of Object.entries(others))
    for (const path of paths) assert.ok(!isIgnored({ ignore: [pattern] }, path), pattern + path);
});

test('no link and no read reaches what is ignored', async () => {
  write('drafts/a.md');
  write('guides/b.md');
  symlinkSync('../drafts/a.md', join(folder, 'guides/a.md'));
  symlinkSync('drafts', join(folder, 'shown'));
  const reader = folderReader({ ...wholeFolder(folder), ignore: ['drafts'] });
  const files = await reader.list();
  assert.deepEqual(files.filter(reader.leadsOut), ['guides/a.md', 'shown']);
  for (const path of ['drafts/a.md', 'guides/a.md', 'shown/a.md'])
    await assert.rejects(reader.read(path), ContentUnreadable);
});

test('a Git repository without files is recognised even if its HEAD points nowhere', async () => {
  write('store/objects/.keep');
  write('store/refs/.keep');
  symlinkSync('refs/heads/none', join(folder, 'store/HEAD'));
  const { problems } = await readSource(folderReader(wholeFolder(folder)));
  assert.deepEqual(
    problems
      .filter(({ rule }) => rule === 'syntax')
      .map(({ at, message, hint }) => [at.file, message, hint]),
    [
      [
        'store/HEAD',
        'This folder is a bare Git repository: it contains HEAD, objects and refs.',
        'Remove it from the content. Git can run programs that such a folder names.',
      ],
    ],
  );
});

test('folders with too many link paths between them are reported', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `f${String(index)}`);
  for (const name of names) write(`${name}/a.md`);
  for (const from of names)
    for (const to of names) symlinkSync(join('..', to), join(folder, from, `to-${to}`));
  await assert.rejects(folderReader(wholeFolder(folder)).list(), (error) => {
    assert.ok(error instanceof ContentUnreadable);
    assert.match(
      error.message,
      /has more than 100,000 files \(counted up to .*\)\. Does it contain a link to another folder\?$/,
    );
    return true;
  });
});

const unreadable = (work: Promise<unknown>, message: string) =>
  assert.rejects(work, (error) => error instanceof ContentUnreadable && error.message === message);

test('a missing folder, or a file in its place, can’t be read', async () => {
  const missing = join(folder, 'nowhere');
  await unreadable(
    folderReader(wholeFolder(missing)).list(),
    `The content folder “${missing}” does not exist.`,
  );
  write('a.md');
  const file = join(folder, 'a.md');
  await unreadable(
    folderReader(wholeFolder(file)).list(),
    `The content folder “${file}” is not a folder.`,
  );
});

test('a Markdown path that is a dead link or not a file is reported', async () => {
  symlinkSync('nowhere.png', join(folder, 'dead.png'));
  assert.deepEqual(await listed(), []);
  const dead = join(folder, 'dead.md');
  symlinkSync('nowhere.md', dead);
  const message = (path: string) =>
    `“${path}” can’t be read: it is not a regular file, or it is a broken link.`;
  await unreadable(listed(), message(dead));
  rmSync(dead);
  const pipe = join(folder, 'pipe.md');
  execFileSync('mkfifo', [pipe]);
  await unreadable(listed(), message(pipe));
});

test('a file that is deleted or becomes a folder between listing and reading stops the reading', async () => {
  write('guides/a.md', '---\ntitle: A\n---\n');
  const reader = folderReader(wholeFolder(folder));
  const meanwhile = (change: () => void) => ({
    ...reader,
    list: async () => {
      const files = await reader.list();
      change();
      return files;
    },
  });
  const path = join(folder, 'guides/a.md');
  await unreadable(
    readSource(meanwhile(() => rmSync(path))),
    `“${path}” can’t be read: it is not there.`,
  );
  write('guides/a.md', '---\ntitle: A\n---\n');
  const swapped = meanwhile(() => {
    rmSync(path);
    mkdirSync(path);
  });
  await unreadable(readSource(swapped), `“${path}” can’t be read: it is a folder.`);
});

test('a file that changes between listing and reading is read in its new state', async () => {
  write('guides/a.md', '---\ntitle: A\n---\n');
  const reader = folderReader(wholeFolder(folder));
  const { problems } = await readSource({
    ...reader,
    list: async () => {
      const files = await reader.list();
      write('guides/a.md', '---\ntitle: [A\n---\n');
      return files;
    },
  });
  assert.deepEqual(
    problems.filter(({ at }) => at.file === 'guides/a.md').map(({ rule }) => rule),
    ['syntax'],
  );
});

test('a deleted or unreadable file has a reason', async () => {
  const path = join(folder, 'a.md');
  await unreadable(
    folderReader(wholeFolder(folder)).read('a.md'),
    `“${path}” can’t be read: it is not there.`,
  );
  mkdirSync(path);
  await unreadable(
    folderReader(wholeFolder(folder)).read('a.md'),
    `“${path}” can’t be read: it is a folder.`,
  );
  rmSync(path, { recursive: true });
  // Root may read everything, so this test needs another user.
  if (process.getuid?.() === 0) return;
  write('a.md');
  chmodSync(path, 0o000);
  await unreadable(
    folderReader(wholeFolder(folder)).read('a.md'),
    `“${path}” can’t be read: permission denied.`,
  );
});
