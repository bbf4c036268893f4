import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from '#build/precompress.ts';

const site = mkdtempSync(join(tmpdir(), 'plinth-compressed-'));
after(() => rmSync(site, { recursive: true }));

test('a file that compression makes smaller gets two compressed copies, others none', async () => {
  const page = '<p>A message is kept until its reader confirms it.</p>\n'.repeat(100);
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'small.css'), 'a { color: red }');
  writeFileSync(join(site, 'font.woff2'), page);
  await precompress(site);
  assert.deepEqual(readdirSync(site).sort(), [
    'font.woff2',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'small.css',
  ]);
  const read = (ending: string) => readFileSync(join(site, `index.html${ending}`));
  assert.equal(gunzipSync(read('.gz')).toString(), page);
  assert.equal(brotliDecompressSync(read('.br')).toString(), page);
});
