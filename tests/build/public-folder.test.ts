import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copyPublic, publicFiles } from '#build/public-folder.ts';
import { writeFiles } from '../write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-public-'));
after(() => rmSync(folder, { recursive: true }));
const withFiles = (name: string, files: Record<string, string>) => {
  writeFiles(join(folder, name), files);
  return { path: join(folder, name), shown: name };
};

test('files are copied as they are, with their folders and links among them', () => {
  const files = withFiles('files', { 'a/b.txt': 'B', '.well-known/security.txt': 'S' });
  symlinkSync('a/b.txt', join(files.path, 'c.txt'));
  const site = withFiles('site', { 'index.html': 'home', 'a/index.html': 'A' });
  copyPublic(files, site.path);
  assert.deepEqual(publicFiles(site), [
    '.well-known/security.txt',
    'a/b.txt',
    'a/index.html',
    'c.txt',
    'index.html',
  ]);
  assert.equal(readFileSync(join(site.path, 'c.txt'), 'utf8'), 'B');
});

test('no file takes the place of one of the site, and nothing is copied then', () => {
  const site = withFiles('taken', { 'a/index.html': 'A', 'theme.css': 'T' });
  const cases: Record<string, string> = {
    'a/index.html': 'a/index.html',
    'theme.css': 'theme.css',
    a: 'a',
    'theme.css/x.txt': 'theme.css',
    '.plinth': '.plinth',
  };
  for (const [index, [file, taken]] of Object.entries(cases).entries()) {
    const shown = `taking-${index}`;
    const files = withFiles(shown, { '0.txt': '0', [file]: 'X' });
    assert.throws(() => copyPublic(files, site.path), {
      message: `“${shown}/${file}” would take the place of “/${taken}”, which the site has. Rename it.`,
    });
  }
  assert.deepEqual(publicFiles(site), ['a/index.html', 'theme.css']);
});

test('a link out of the folder, to a folder or to nothing is refused, not followed', () => {
  const refused = (target: string) => {
    const name = `links-${target.replaceAll(/\W/g, '')}`;
    const files = withFiles(name, { 'a/b.txt': 'B' });
    symlinkSync(target, join(files.path, 'link'));
    try {
      publicFiles(files);
    } catch (error) {
      return (error as Error).message.replace(name, 'public').replace(name, 'public');
    }
    return undefined;
  };
  withFiles('outside', { 'secret.txt': 'S' });
  const out = '“public/link” is a link that leads out of “public”.';
  assert.equal(refused('../outside/secret.txt'), out);
  assert.equal(refused('../outside'), out);
  assert.equal(refused('a'), '“public/link” is a link to a folder. Copy the folder.');
  assert.equal(refused('none'), '“public/link” is a link that leads nowhere.');
});
