import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { listen, staticServer } from '#build/serve.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-serve-'));
const folder = join(home, 'dist');
mkdirSync(join(folder, 'services'), { recursive: true });
writeFileSync(join(home, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'index.html'), '<h1>Home');
writeFileSync(join(folder, 'services', 'index.html'), '<h1>Services');
writeFileSync(join(folder, '404.html'), '<h1>Nothing');
writeFileSync(join(folder, 'plan ü.ics'), 'BEGIN:VCALENDAR');
writeFileSync(join(folder, 'x.pf_meta'), 'binary');
mkdirSync(join(folder, '_astro'));
writeFileSync(join(folder, '_astro', 'a.X1.css'), 'a { color: red }');

let server: Server;
before(async () => {
  server = staticServer({ folder, base: '/docs/' });
  await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
});
after(() => {
  server.close();
  rmSync(home, { recursive: true });
});

interface Answer {
  status: number;
  type: string | undefined;
  location: string | undefined;
  text: string;
  tag: string | undefined;
}

/** Sends the path unchanged; `fetch` would resolve `..` first. */
function get(path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    ask({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const { 'content-type': type, location, etag: tag } = response.headers;
        done({ status: response.statusCode ?? 0, type, location, text, tag });
      });
    })
      .on('error', fail)
      .end();
  });
}

test('a folder’s address serves its index page, below the base', async () => {
  const home = await get('/docs/');
  assert.deepEqual(
    [home.status, home.type, home.text],
    [200, 'text/html; charset=utf-8', '<h1>Home'],
  );
  assert.equal((await get('/docs/services/?q=1')).text, '<h1>Services');
});

test('a folder’s address without a slash redirects to the one with it, keeping the query, for the base too', async () => {
  const folder = await get('/docs/services?q=1');
  assert.deepEqual([folder.status, folder.location], [301, '/docs/services/?q=1']);
  assert.deepEqual((await get('/docs')).location, '/docs/');
});

test('a missing address gets the site’s own page with status 404', async () => {
  for (const path of ['/docs/no', '/docs/no/', '/docs/index.html/x', `/docs/${'x'.repeat(5000)}`]) {
    const answer = await get(path);
    assert.deepEqual([answer.status, answer.text], [404, '<h1>Nothing'], path.slice(0, 30));
  }
});

test('nothing is served outside the base, and the response says where the site is', async () => {
  const answer = await get('/services/');
  assert.deepEqual(
    [answer.status, answer.text],
    [404, 'Nothing is here: the site lies below /docs/\n'],
  );
});

test('no address leads out of the folder', async () => {
  for (const way of [
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'services/..%5c..%5csecret.txt',
    '%2fetc/passwd',
    '%00',
    '%ff',
  ]) {
    const { status, text } = await get(`/docs/${way}`);
    assert.ok(status === 400 || status === 404, `${way} got ${status}`);
    assert.doesNotMatch(text, /secret|root:/);
  }
});

test('it responds only to its own host names', async () => {
  const statusFor = async (host: string) => (await get('/docs/', { headers: { host } })).status;
  for (const host of ['localhost:4321', '127.0.0.1', '[::1]:80', 'LOCALHOST', '0x7f.1'])
    assert.equal(await statusFor(host), 200, host);
  for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.1', '.', 'a@localhost'])
    assert.equal(await statusFor(host), 403, host);
  const { status, text } = await get('/docs/', { headers: { host: 'evil.example:4321' } });
  assert.deepEqual(
    [status, text],
    [403, 'This site is not served under that host name. To use another name, add --host NAME.\n'],
  );
});

test('it responds to a configured host name', async () => {
  const named = staticServer({ folder, base: '/', host: 'Docs.Corp.Example' });
  const port = await listen(named, { host: '127.0.0.1', port: 0, tries: 1 });
  const statuses = ['docs.corp.example', 'other.corp.example'].map(
    (host) =>
      new Promise((done, fail) => {
        ask({ host: '127.0.0.1', port, headers: { host } }, (response) => {
          response.resume();
          done(response.statusCode);
        })
          .on('error', fail)
          .end();
      }),
  );
  assert.deepEqual(await Promise.all(statuses), [200, 403]);
  named.close();
});

test('files have the media types that browsers and calendars need', async () => {
  assert.equal((await get('/docs/plan%20%C3%BC.ics')).type, 'text/calendar; charset=utf-8');
  assert.equal((await get('/docs/x.pf_meta')).type, 'application/octet-stream');
});

test('HEAD has no body, other methods are refused, and an unchanged page is not sent again', async () => {
  assert.deepEqual(
    await get('/docs/', { method: 'HEAD' }).then(({ status, text }) => [status, text]),
    [200, ''],
  );
  assert.equal((await get('/docs/', { method: 'POST' })).status, 405);
  const { tag = '' } = await get('/docs/');
  assert.equal((await get('/docs/', { headers: { 'If-None-Match': tag } })).status, 304);
});

test('text is compressed only for clients that accept it', async () => {
  const { port } = server.address() as AddressInfo;
  const home = `http://127.0.0.1:${String(port)}/docs/`;
  const packed = await fetch(home, { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(packed.headers.get('content-encoding'), 'br');
  assert.equal(packed.headers.get('vary'), 'Accept-Encoding');
  assert.equal(await packed.text(), '<h1>Home');
  const plain = await fetch(home, { headers: { 'Accept-Encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  const binary = await fetch(`${home}x.pf_meta`, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(binary.headers.get('content-encoding'), null);
});

test('a range is sent alone, and an invalid range is refused', async () => {
  const part = async (range: string) => {
    const { status, text } = await get('/docs/plan%20%C3%BC.ics', { headers: { range } });
    return [status, text];
  };
  assert.deepEqual(await part('bytes=6-9'), [206, 'VCAL']);
  assert.deepEqual(await part('bytes=-3'), [206, 'DAR']);
  assert.deepEqual(await part('bytes=99-'), [416, 'The file has no such part.\n']);
  assert.equal((await part('bytes=5-2'))[0], 416);
  assert.deepEqual(
    await get('/docs/no', { headers: { range: 'bytes=90-' } }).then(({ text }) => text),
    '<h1>Nothing',
  );
});

test('pages are revalidated, files with hashed names never', async () => {
  const { port } = server.address() as AddressInfo;
  const kept = async (path: string) =>
    (await fetch(`http://127.0.0.1:${String(port)}/docs/${path}`)).headers.get('cache-control');
  assert.equal(await kept(''), 'no-cache');
  assert.equal(await kept('_astro/a.X1.css'), 'public, max-age=31536000, immutable');
});

test('if a port is in use, the next one is tried, as often as allowed', async () => {
  const { port } = server.address() as AddressInfo;
  const other = staticServer({ folder, base: '/' });
  await assert.rejects(listen(other, { host: '127.0.0.1', port, tries: 1 }), {
    code: 'EADDRINUSE',
  });
  assert.ok((await listen(other, { host: '127.0.0.1', port, tries: 20 })) > port);
  other.close();
});
