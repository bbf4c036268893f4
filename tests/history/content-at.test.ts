import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { contentAt } from '#history/content-at.ts';
import { wholeFolder, type ContentFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import type { Reader } from '#source/read.ts';
import { commit, gitIn, repository } from './repository.ts';

const read = async (reader: Reader) => {
  const paths = (await reader.list()).toSorted();
  const files: Record<string, string> = {};
  for (const path of paths)
    files[path] = reader.leadsOut(path)
      ? 'leads out'
      : Buffer.from(await reader.read(path)).toString('utf8');
  return files;
};

/** The files of a content folder at a revision. */
async function filesAt(t: TestContext, content: ContentFolder, ...revisions: [string, string?]) {
  const found = await contentAt(content, ...revisions);
  t.after(found.close);
  return { ...found, files: await read(found.reader) };
}

test('a commit is read as its files would be, whatever there is now', async (t) => {
  const big = 'x'.repeat(300_000);
  const root = repository(t, [
    '2026-05-01',
    {
      'docs/platform.md': 'p',
      'docs/a b/größe.md': big,
      'docs/empty.md': '',
      'docs/drafts/x.md': 'x',
      'docs/.hidden/x.md': 'x',
      'docs/map.svg': '<svg/>',
      'other.md': 'o',
    },
  ]);
  const content = { ...wholeFolder(join(root, 'docs')), ignore: ['drafts/**'] };
  const now = await read(folderReader(content));
  rmSync(join(root, 'docs/platform.md'));
  const { files, commit: named, missing, wasAt } = await filesAt(t, content, 'HEAD');
  assert.deepEqual(files, now);
  assert.deepEqual(files['a b/größe.md'], big);
  assert.deepEqual(
    { day: named.day, missing, wasAt },
    { day: '2026-05-01', missing: [], wasAt: undefined },
  );
});

test('links are followed as in a folder, and never out of it', async (t) => {
  const root = repository(t, [
    '2026-05-01',
    { 'docs/a/one.md': '1', 'docs/b.md': 'b', 'out.md': 'o' },
  ]);
  const docs = join(root, 'docs');
  const links: Record<string, string> = {
    'linked.md': 'a/one.md',
    folder: 'a',
    'twice.md': 'linked.md',
    'out.md': '../out.md',
    'absolute.md': join(docs, 'b.md'),
    'a/self': '../a',
    'a/all': '..',
    'passwd.md': '/etc/passwd',
  };
  for (const [path, to] of Object.entries(links)) symlinkSync(to, join(docs, path));
  commit(root, ['2026-05-02', {}]);
  const { files } = await filesAt(t, wholeFolder(docs), 'HEAD');
  assert.deepEqual(files['linked.md'], '1');
  assert.deepEqual(files['folder/one.md'], '1');
  assert.deepEqual(files['twice.md'], '1');
  for (const out of ['out.md', 'absolute.md', 'passwd.md']) assert.equal(files[out], 'leads out');
  assert.ok(!Object.values(files).some((text) => text === 'o' || text.includes('root:')));
  assert.ok(Object.keys(files).length < 20);
});

test('with a second revision, the content is that where the histories part', async (t) => {
  const root = repository(t, ['2026-05-01', { 'a.md': '1' }]);
  gitIn(root, ['checkout', '-qb', 'work']);
  commit(root, ['2026-05-02', { 'b.md': '2' }]);
  gitIn(root, ['checkout', '-q', 'main']);
  commit(root, ['2026-05-03', { 'a.md': '3' }]);
  const content = wholeFolder(root);
  assert.deepEqual((await filesAt(t, content, 'main', 'work')).files, { 'a.md': '1' });
  const main = await filesAt(t, content, 'main');
  assert.deepEqual([main.files, main.isApart], [{ 'a.md': '3' }, false]);
  gitIn(root, ['checkout', '-q', '--orphan', 'alone']);
  commit(root, ['2026-05-04', { 'c.md': '4' }]);
  const { files, isApart } = await filesAt(t, content, 'main', 'alone');
  assert.deepEqual({ files, isApart }, { files: { 'a.md': '3' }, isApart: true });
});

test('a mount is read from its own repository, or as it is where that does not know the revision', async (t) => {
  const root = repository(t, ['2026-05-01', { 'docs/platform.md': 'p' }]);
  const known = repository(t, ['2026-05-01', { 'docs/a.md': 'old' }]);
  const unknown = repository(t, ['2026-05-01', { 'docs/a.md': 'old' }]);
  gitIn(root, ['tag', 'v1']);
  gitIn(known, ['tag', 'v1']);
  for (const one of [known, unknown]) commit(one, ['2026-05-02', { 'docs/a.md': 'new' }]);
  const mount = (path: string, at: string) => ({
    ...{ path: join(path, 'docs'), named: path, shown: path, at, repository: undefined },
  });
  const mounts = [mount(known, 'services/known'), mount(unknown, 'services/unknown')];
  const content = { ...wholeFolder(join(root, 'docs')), mounts };
  const { files, reader } = await filesAt(t, content, 'v1');
  assert.deepEqual(files, {
    'platform.md': 'p',
    'services/known/a.md': 'old',
    'services/unknown/a.md': 'new',
  });
  assert.equal(reader.mountOf?.('services/known/a.md')?.at, 'services/known');
});

test('files whose content a partial clone lacks are named, and never fetched', async (t) => {
  const root = repository(t, ['2026-05-01', { 'a.md': 'a', 'b.md': 'b' }]);
  const id = gitIn(root, ['rev-parse', 'HEAD:b.md']).trim();
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
  const { files, missing } = await filesAt(t, wholeFolder(root), 'HEAD');
  assert.deepEqual({ files, missing }, { files: { 'a.md': 'a' }, missing: ['b.md'] });
});
