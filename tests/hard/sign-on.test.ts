/** The sign-on that the guide to publishing describes, in nginx itself. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostFiles } from '#hosting/hosts.ts';
import { freePort, listening, servers } from './web-servers.ts';

test('nginx asks the sign-on of the guide before it serves anything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-hosts-'));
  mkdirSync(join(folder, 'current'));
  writeFileSync(join(folder, 'current', 'index.html'), '<h1>Internal');
  const signOn = createServer(({ url, headers }, response) => {
    const isKnown = url !== '/oauth2/auth' || headers.cookie === 'who=reader';
    const target = String(headers['x-auth-request-redirect']);
    response.writeHead(isKnown ? 200 : 401).end(`Sign in to see ${target}`);
  }).listen(0, '127.0.0.1');
  await once(signOn, 'listening');
  const guide = readFileSync('docs/publish.md', 'utf8');
  const [snippet = ''] = /(?<=```nginx\n).*?(?=```)/s.exec(guide) ?? [];
  const { port: other } = signOn.address() as AddressInfo;
  const { 'nginx.conf': text = '' } = hostFiles('nginx', { folder });
  const guarded = text.replace(/\}\s*$/, `${snippet.replaceAll('4180', String(other))}}\n`);
  const port = await freePort();
  const server = servers.nginx(folder, port, { 'nginx.conf': guarded });
  await listening(port, () => (server.exitCode === null ? undefined : 'nginx ended'));
  const ask = async (path: string, headers = {}) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();
  assert.equal(await ask('/'), 'Sign in to see /');
  assert.equal(await ask('/missing/'), 'Sign in to see /missing/');
  assert.equal(await ask('/', { cookie: 'who=reader' }), '<h1>Internal');
  signOn.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});
