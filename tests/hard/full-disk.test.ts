import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeImprint } from '#build/output-folder.ts';
import { build, smallSite, type SmallSite } from '../build/small-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-full-'));
after(() => rmSync(home, { recursive: true }));

let site: SmallSite;
before(async () => {
  site = await smallSite(home);
  mkdirSync(site.out);
  writeFileSync(join(site.out, 'index.html'), 'the former build');
  writeImprint(site.out, { title: 'Harbour', base: '/' });
});

const moments: [string, string][] = [
  ['before anything is done', 'dist\\.lock'],
  ['while a picture is copied', 'staging.*\\.avif$'],
  ['while search is indexed', '/pagefind/'],
];
for (const [when, files] of moments)
  test(`a disk that is full ${when} ends the build with one sentence, and the old build stays whole`, async () => {
    const { code, output } = await build(site, files);
    assert.equal(code, 2, output);
    assert.match(
      output,
      /(?:^|\n)build: (?:No more data|“[^”]+”) can(?:not|’t)? be written: the disk is full\.\n$/,
    );
    assert.doesNotMatch(output, /\n\s+at |os error/);
    assert.equal(readFileSync(join(site.out, 'index.html'), 'utf8'), 'the former build');
    const left = readdirSync(home).sort();
    assert.deepEqual(
      left.filter((name) => name !== 'cache'),
      ['content', 'dist'],
    );
    if (left.includes('cache'))
      assert.deepEqual(
        readdirSync(site.cache).filter((name) => /lock|^\./.test(name)),
        [],
      );
  });
