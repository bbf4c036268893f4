import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeImprint } from '#build/output-folder.ts';
import { runScript, startScript } from '../built-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-preview-'));
const out = join(home, 'dist');
mkdirSync(out);
writeFileSync(join(out, 'index.html'), '<h1>Harbour');
writeImprint(out, { title: 'Harbour', base: '/docs/' });
after(() => rmSync(home, { recursive: true }));

test('a build is served at its own base, and other addresses say so', async () => {
  const preview = startScript('preview', '--out', out, '--port', '0');
  const [, address = ''] = await preview.saw(
    /Plinth serves Harbour at (http:\/\/localhost:\d+\/docs\/)\n/,
  );
  const response = await fetch(address.replace('localhost', '127.0.0.1'));
  assert.equal(await response.text(), '<h1>Harbour');
  preview.child.kill('SIGTERM');
  assert.equal((await preview.ended).code, 0);
});

test('a port in use is reported, and the next free one is used', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const preview = startScript('preview', '--out', out, '--port', String(port));
  const [, got = ''] = await preview.saw(/localhost:(\d+)\//);
  preview.child.kill();
  const { output } = await preview.ended;
  assert.match(output, new RegExp(`^Port ${String(port)} is in use\\.\n`));
  assert.ok(Number(got) > port);
  other.close();
});

test('a build moved aside by an interrupted swap is served', async () => {
  renameSync(out, join(home, '.dist.former'));
  const preview = startScript('preview', '--out', out, '--port', '0');
  await preview.saw(/Plinth serves Harbour/);
  preview.child.kill();
  await preview.ended;
});

test('a folder without a build is not served: the exit code is 2, with one sentence on what to do', async () => {
  const { code, output } = await runScript('preview', '--out', home);
  assert.equal(code, 2);
  assert.match(
    output,
    /^preview: “.*” does not contain a built site\. Build one first: npm run build\n$/,
  );
});
