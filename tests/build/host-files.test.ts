import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { siteHosts } from '#model/hosts.ts';
import { sitePath } from '#model/values.ts';
import { writeHostFiles } from '#build/host-files.ts';
import { filesBesidePages } from '#hosting/hosts.ts';
import { defaultOptions } from '#site/options.ts';
import { siteFrom } from '#site/make-site.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { writeFiles } from '../write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-host-files-'));
after(() => rmSync(folder, { recursive: true }));

test('what each host reads is written beside the pages, with redirects below the base path', async () => {
  const content = { ...examplePlatform, ...example('glossary/rpo.md', 'movedFrom: [/terms/rpo/]') };
  const source = await readSource(memoryReader(content));
  const options = {
    ...defaultOptions,
    today: exampleToday,
    base: '/docs/',
    origin: 'https://a.example',
    authors: false,
  };
  const hosts = siteHosts.filter((name) => name !== 'cloudflare');
  writeHostFiles(siteFrom(source, { ...options, hosts }), folder);
  assert.deepEqual(readdirSync(folder).sort(), [
    '.nojekyll',
    'Caddyfile',
    '_redirects',
    'nginx.conf',
    'plinth-redirects.caddy',
    'plinth-redirects.map',
    'staticwebapp.config.json',
    'upload.sh',
  ]);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  assert.equal(read('_redirects'), '/docs/terms/rpo/ /docs/glossary/rpo/ 301!\n');
  assert.equal(read('plinth-redirects.map'), '"/docs/terms/rpo/" "/docs/glossary/rpo/";\n');
  assert.match(read('nginx.conf'), /server_name a\.example;/);
  assert.match(read('staticwebapp.config.json'), /"redirect": "\/docs\/glossary\/rpo\/"/);
});

test('a former address at which a page was rendered does not hide it', async () => {
  const pages = mkdtempSync(join(folder, 'pages-'));
  const moved = 'movedFrom: [/costs/2025/, /search/, /terms/rpo/]';
  const content = { ...examplePlatform, ...example('glossary/rpo.md', moved) };
  const source = await readSource(memoryReader(content));
  const options = { ...defaultOptions, today: exampleToday, authors: false };
  writeFiles(pages, {
    'costs/2025/index.html': '<h1>Costs</h1>',
    'search/index.html': '<code>&lt;meta http-equiv="refresh"&gt;</code>',
    'terms/rpo/index.html': '<meta http-equiv="refresh" content="0; url=/glossary/rpo/">',
  });
  writeHostFiles(siteFrom(source, { ...options, hosts: ['netlify'] }), pages);
  const redirects = readFileSync(join(pages, '_redirects'), 'utf8');
  assert.equal(redirects, '/terms/rpo/ /glossary/rpo/ 301!\n');
});

test('no former address has the name of a file that a host reads', () => {
  const where = { base: '/', host: 'a.example' };
  const names = siteHosts.flatMap((host) => Object.keys(filesBesidePages(host, [], where)));
  for (const name of [...names, '_brand', 'Nginx.Conf'])
    for (const path of [`/${name}/`, `/${name}/below/`])
      assert.ok(!sitePath.safeParse(path).success, path);
  assert.ok(sitePath.safeParse('/guides/nginx.conf/').success);
});
