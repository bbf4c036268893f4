import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { wholeFolder, type ContentFolder } from '#source/content-folder.ts';
import { ContentUnreadable } from '#source/content-unreadable.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { writeFiles } from '../write-files.ts';

let home = '';

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'mounted-')));
  mkdirSync(join(home, 'content'));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

const write = (files: Record<string, string>) => {
  writeFiles(home, files);
};

/** Content with folders mounted: `{ 'services/queue': 'queue/docs' }`. */
function content(mounts: Record<string, string>, ignore: string[] = []): ContentFolder {
  return {
    ...wholeFolder(join(home, 'content')),
    ignore,
    mounts: Object.entries(mounts).map(([at, named]) => ({
      ...{ at, named, shown: `../${named}`, repository: undefined },
      path: resolve(home, named),
    })),
  };
}

const queue = { 'services/queue': 'queue/docs' };

const listed = async (folder: ContentFolder) => (await folderReader(folder).list()).toSorted();

async function read(folder: ContentFolder, file: string): Promise<string> {
  return Buffer.from(await folderReader(folder).read(file)).toString();
}

async function problems(folder: ContentFolder): Promise<string[]> {
  const { problems } = await readSource(folderReader(folder));
  return problems
    .filter(({ rule }) => rule === 'syntax')
    .map(({ at, message }) => `${at.file}: ${message}`);
}

async function refusal(folder: ContentFolder): Promise<string> {
  return folderReader(folder)
    .list()
    .then(
      () => 'not refused',
      (error: unknown) => {
        assert.ok(error instanceof ContentUnreadable);
        return error.message;
      },
    );
}

test('files of a mount have the paths that they would have in the content, and are read from their own folder', async () => {
  write({ 'content/platform.md': 'p', 'queue/docs/index.md': 'q', 'queue/docs/a/b.png': 'b' });
  assert.deepEqual(await listed(content(queue)), [
    'platform.md',
    'services/queue/a/b.png',
    'services/queue/index.md',
  ]);
  assert.equal(await read(content(queue), 'services/queue/index.md'), 'q');
  assert.equal(await read(content(queue), 'platform.md'), 'p');
});

test('content may have other files at the place of a mount', async () => {
  write({ 'content/services/queue/own.md': 'own', 'queue/docs/index.md': 'q' });
  assert.deepEqual(await listed(content(queue)), [
    'services/queue/index.md',
    'services/queue/own.md',
  ]);
  assert.equal(await read(content(queue), 'services/queue/own.md'), 'own');
});

test('a file of both the content and a mount is a problem that names the second, and the first is read', async () => {
  write({ 'content/services/queue/index.md': 'own', 'queue/docs/index.md': 'q' });
  assert.deepEqual((await problems(content(queue))).slice(0, 1), [
    'services/queue/index.md: “../queue/docs/index.md” has the same path in the content.',
  ]);
  assert.equal(await read(content(queue), 'services/queue/index.md'), 'own');
});

test('a file in the content where a mount has a folder is a problem', async () => {
  write({ 'content/services/queue': 'a file', 'queue/docs/index.md': 'q' });
  assert.ok(
    (await problems(content(queue))).includes(
      'services/queue: “../queue/docs” has the same path in the content.',
    ),
  );
});

test('two files with one address are named as the user can open them', async () => {
  write({ 'content/guides/queue/way.md': 'x', 'queue/docs/way/index.md': 'q' });
  assert.ok(
    (await problems(content({ 'guides/queue': 'queue/docs' }))).includes(
      'guides/queue/way/index.md: This file and “guides/queue/way.md” have the same address.',
    ),
  );
  write({
    'content/guides/queue/way.mdx': 'x',
    'queue/docs/a.md': 'q',
    'content/guides/queue/a/index.md': '',
  });
  assert.ok(
    (await problems(content({ 'guides/queue': 'queue/docs' }))).includes(
      'guides/queue/a/index.md: This file and “../queue/docs/a.md” have the same address.',
    ),
  );
});

test('links out of a mount are problems and never followed, even into the content or another mount', async () => {
  write({
    'content/secret.md': 's',
    'other/x.md': 'x',
    'queue/beside.md': 'b',
    'queue/docs/index.md': 'q',
    'queue/docs/.hidden.md': 'h',
  });
  const links = {
    'to-content.md': '../../content/secret.md',
    'to-other.md': '../../other/x.md',
    'to-beside.md': '../beside.md',
    'to-root.md': '/etc/passwd',
    'to-hidden.md': '.hidden.md',
    'to-folder': '../../content',
  };
  for (const [name, target] of Object.entries(links))
    symlinkSync(target, join(home, 'queue/docs', name));
  const folder = content({ ...queue, 'guides/other': 'other' });
  const out = (await problems(folder)).filter((line) => line.includes('leads out'));
  assert.deepEqual(
    out.map((line) => line.split(':')[0]),
    Object.keys(links)
      .map((name) => `services/queue/${name}`)
      .toSorted(),
  );
  for (const name of Object.keys(links).filter((one) => one.endsWith('.md')))
    await assert.rejects(read(folder, `services/queue/${name}`), ContentUnreadable);
  await assert.rejects(read(folder, 'services/queue/../../other/x.md'), ContentUnreadable);
});

test('a link from the content into a mount leads out of the content', async () => {
  write({ 'queue/docs/index.md': 'q' });
  symlinkSync('../queue/docs/index.md', join(home, 'content/way.md'));
  assert.ok(
    (await problems(content(queue))).includes('way.md: This link leads out of the content folder.'),
  );
});

test('what is never content, and what is ignored, is left out of mounts too', async () => {
  write({
    'queue/docs/.git/config': '',
    'queue/docs/package.json': '{}',
    'queue/docs/index.md': 'q',
    'queue/docs/drafts/a.md': 'a',
  });
  assert.deepEqual(await listed(content(queue, ['services/*/drafts'])), [
    'services/queue/index.md',
  ]);
});

test('names of files in mounts are checked like those of the content', async () => {
  write({ 'queue/docs/Über uns.md': 'q', 'queue/docs/index.markdown': 'q' });
  const found = await problems(content(queue));
  assert.ok(found.some((line) => line.startsWith('services/queue/Über uns.md: ')));
  assert.ok(found.some((line) => line.includes('The file name ends in “.markdown”.')));
});

test('a mount that is missing, or no folder, is refused with what to do', async () => {
  assert.equal(
    await refusal(content(queue)),
    '“sources”: The folder “queue/docs” does not exist. Check out its repository first, or correct “folder”.',
  );
  write({ 'queue/docs': 'a file' });
  assert.match(await refusal(content(queue)), /“queue\/docs” is not a folder\./);
});

test('a mount within the content, around it, or sharing files with another mount is refused', async () => {
  write({ 'content/sub/a.md': 'a', 'queue/docs/sub/a.md': 'a' });
  const refused = (named: string) => refusal(content({ 'guides/x': named }));
  assert.match(await refused('content/sub'), /“content\/sub” is in the content folder/);
  assert.match(await refused('content'), /“content” is in the content folder/);
  assert.match(await refused('.'), /“\.” holds the content folder/);
  const both = content({ 'guides/x': 'queue/docs', 'guides/y': 'queue/docs/sub' });
  assert.match(await refusal(both), /“queue\/docs\/sub” has files in common with “queue\/docs”/);
});

test('a mount reached through a link is refused, wherever the link is on the way', async () => {
  write({ 'elsewhere/docs/a.md': 'a', 'queue/a.md': 'a' });
  symlinkSync('../elsewhere/docs', join(home, 'queue/docs'));
  symlinkSync('elsewhere', join(home, 'led'));
  const link = /is reached through a link, which may lead anywhere/;
  assert.match(await refusal(content(queue)), link);
  assert.match(await refusal(content({ 'guides/x': 'led/docs' })), link);
  assert.match(await refusal(content({ 'guides/x': join(home, 'led/docs') })), link);
  for (const named of ['elsewhere/docs', './elsewhere//docs/', join(home, 'elsewhere/docs')])
    assert.equal(await refusal(content({ 'guides/x': named })), 'not refused');
});

test('a mount at a place that is ignored is refused', async () => {
  write({ 'queue/docs/index.md': 'q' });
  assert.match(
    await refusal(content(queue, ['services'])),
    /would never be read at “services\/queue”, which “ignore” matches\./,
  );
});
