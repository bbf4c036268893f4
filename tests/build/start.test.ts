import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { siteSize } from '#build/figures.ts';
import { builtSite, fixtureContent, fixtureToday, startScript } from '../built-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-start-'));
const out = join(home, 'dist');
after(() => rmSync(home, { recursive: true }));

test('one command checks, builds and serves, and prints the time of each part and the address', async () => {
  const start = startScript(
    'start',
    '--content',
    fixtureContent,
    '--today',
    fixtureToday,
    '--out',
    out,
    '--port',
    '0',
  );
  const [, address = ''] = await start.saw(/Plinth serves Harbour at (http:\/\/localhost:\d+\/)\n/);
  const response = await fetch(`${address.replace('localhost', '127.0.0.1')}services/database/`);
  assert.match(await response.text(), /<h1[^>]*>Harbour Database/);
  start.child.kill('SIGTERM');
  const { output } = await start.ended;
  const { pages } = siteSize(out);
  const figures = [
    /\d+ files/,
    new RegExp(`${pages} pages, [\\d.]+ [kM]B`),
    /\d+ pages, [\d.]+ [kM]B/,
    /[\d,]+ links/,
    /dist/,
  ];
  const lines = output.split('\n');
  assert.equal(lines.length, figures.length + 3, output);
  figures.forEach((figure, index) => {
    assert.match(lines[index] ?? '', /^[A-Z][a-z ]+ +\d+\.\d\d s {2}/);
    assert.match(lines[index] ?? '', figure);
  });
});

test('the same content builds the same site, byte for byte, whatever is cached', async () => {
  const other = await builtSite();
  const files = (folder: string) =>
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  assert.deepEqual(files(out), files(other));
  const differing = files(out).filter(
    (file) => !readFileSync(join(out, file)).equals(readFileSync(join(other, file))),
  );
  assert.deepEqual(differing, []);
});
