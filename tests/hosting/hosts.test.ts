import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostFiles } from '#hosting/hosts.ts';
import { siteHosts, type Host } from '#model/hosts.ts';
import { mediaType } from '#hosting/served.ts';
import { filesOf, fixtureCatalogue } from '../exports/exported.ts';

/** The only file of a host. */
function fileOf(host: Host, place = {}): string {
  const [text = ''] = Object.values(hostFiles(host, place));
  return text;
}

test('each export has the type that it says', async () => {
  const files = filesOf(await fixtureCatalogue());
  assert.ok(files.length > 10);
  for (const { path, contentType } of files) assert.equal(mediaType(path), contentType, path);
});

test('every host that can set headers says who may frame the site, and keeps hashed files', () => {
  for (const host of siteHosts.filter((name) => !['github', 'storage'].includes(name))) {
    const text = fileOf(host);
    assert.match(text, /frame-ancestors 'none'/, host);
    assert.match(text, /X-Content-Type-Options/, host);
    assert.match(text, /Referrer-Policy/, host);
    assert.match(text, /\/_astro\//, host);
    assert.match(text, /public, max-age=31536000, immutable/, host);
  }
});

test('a base path is part of each rule', () => {
  for (const host of siteHosts.filter((name) => !['github', 'storage'].includes(name)))
    assert.match(fileOf(host, { base: '/docs/' }), /\/docs\/_astro\//, host);
  assert.match(
    fileOf('storage', { base: '/docs/' }),
    /^target="s3:\/\/\$\{BUCKET:\?[^}]+\}\/docs"$/m,
  );
});

test('a place that is more than a name is refused', () => {
  for (const place of [
    { host: 'docs.example {\n}' },
    { host: 'docs.example;' },
    { folder: '/srv/docs; return 200' },
    { folder: '/srv/../etc' },
    { base: '/docs/$(id)/' },
    { base: '/docs' },
  ]) {
    const [part = '', value = ''] = Object.entries(place)[0] ?? [];
    for (const host of siteHosts)
      assert.throws(() => hostFiles(host, place), {
        message: `“${value}” is not a ${part} of a site.`,
      });
  }
});

test('the configuration of Azure is JSON, with types, caching and the page for missing addresses', () => {
  const { routes, mimeTypes, responseOverrides, globalHeaders } = JSON.parse(fileOf('azure')) as {
    routes: unknown[];
    mimeTypes: Record<string, string>;
    responseOverrides: unknown;
    globalHeaders: Record<string, string>;
  };
  assert.deepEqual(routes.at(-1), {
    route: '/_astro/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
  assert.equal(mimeTypes['.atom'], 'application/atom+xml');
  assert.equal(globalHeaders['Cache-Control'], 'no-cache');
  assert.deepEqual(responseOverrides, { '404': { rewrite: '/404.html', statusCode: 404 } });
});

test('an upload sends what pages load, then pages, the front page last, and only then removes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-upload-'));
  try {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'index.html'), '');
    writeFileSync(join(folder, 'aws'), `#!/bin/sh\necho "$@" >> '${folder}/log'\n`, {
      mode: 0o755,
    });
    writeFileSync(join(folder, 'upload.sh'), fileOf('storage'));
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}`, BUCKET: 'docs' };
    execFileSync('bash', ['upload.sh'], { cwd: folder, env });
    const calls = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
    const steps = calls.map((call) => {
      if (call.startsWith('s3 sync')) return call.includes('--delete') ? 'removes' : 'syncs';
      if (call.includes('--include _astro/')) return 'hashed';
      if (call.includes('--include index.html')) return 'front page';
      return call.includes('--include *.html') ? 'pages' : 'others';
    });
    const order = steps.filter((step, at) => step !== steps[at - 1]);
    assert.deepEqual(order, ['hashed', 'others', 'pages', 'front page', 'removes']);
    for (const call of calls) assert.match(call, /^s3 (?:cp|sync) dist s3:\/\/docs /);
    assert.match(calls.at(-1) ?? '', /--exclude _astro\/\*/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an upload of nothing is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-upload-'));
  writeFileSync(join(folder, 'upload.sh'), fileOf('storage'));
  const env = { ...process.env, BUCKET: 'docs' };
  assert.throws(() => execFileSync('bash', ['upload.sh'], { cwd: folder, env, stdio: 'pipe' }), {
    stderr: Buffer.from('dist is not a built site.\n'),
  });
  rmSync(folder, { recursive: true });
});
