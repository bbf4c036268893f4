/** The configurations of web servers, in the servers themselves. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { hostFiles } from '#hosting/hosts.ts';
import { redirectFiles } from '#hosting/redirects.ts';
import { mediaType } from '#hosting/served.ts';
import { builtSite } from '../built-site.ts';
import { freePort, listening, servers } from './web-servers.ts';

const hostile = '/old/é{$HOME}{path}*:x;$uri|(a)[b]"/';
const moves = [
  { from: '/services/db/', to: '/services/database/' },
  { from: '/Services/DB/', to: '/' },
  { from: hostile, to: '/guides/' },
  { from: '/far/', to: '/to/é{$HOME}{path}*:x;$uri|(a)[b]"/' },
  { from: `/${'long/'.repeat(90)}`, to: '/guides/' },
];

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

for (const name of ['nginx', 'caddy'] as const) {
  for (const base of ['/', '/docs/']) {
    suite(`${name} at ${base}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'plinth-hosts-'));
      const agent = new Agent({ keepAlive: true, maxSockets: 64 });
      let server: ChildProcess;
      let port = 0;
      let site = '';
      let said = '';

      before(async () => {
        site = await builtSite();
        const current = join(folder, 'release', base);
        cpSync(site, current, { recursive: true });
        writeFileSync(join(folder, 'secret.txt'), 'secret');
        writeFileSync(join(current, 'unknown.pf_meta'), 'binary');
        symlinkSync(join(folder, 'secret.txt'), join(current, '_astro', 'linked.txt'));
        symlinkSync('release', join(folder, 'current'));
        const place = { folder, base };
        const files = { ...hostFiles(name, place), ...redirectFiles(moves, name, place) };
        port = await freePort();
        server = servers[name](folder, port, files);
        server.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part));
        await listening(port, () => (server.exitCode === null ? undefined : said));
      });

      after(async () => {
        agent.destroy();
        server.kill('SIGTERM');
        if (server.exitCode === null) await once(server, 'exit');
        rmSync(folder, { recursive: true });
      });

      /** Sends the path unchanged. */
      const get = (path: string, headers: Record<string, string> = {}) =>
        new Promise<Answer>((done, fail) => {
          request({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('end', () =>
              done({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(parts),
              }),
            );
          })
            .on('error', fail)
            .end();
        });

      test('each file has its type, and its bytes', async () => {
        const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
          (path) => /\.[a-z]\w*$/.test(path) && !/^(?:404|.*index)\.html$|^\./.test(path),
        );
        const byEnding = new Map(files.map((path) => [path.replace(/.*(?=[./])/s, ''), path]));
        assert.ok(byEnding.size > 12);
        for (const path of [
          ...byEnding.values(),
          ...files.filter((file) => /feed|schema/.test(file)),
        ]) {
          const { status, headers } = await get(base + path);
          assert.equal(status, 200, path);
          assert.equal(headers['content-type'], mediaType(path), path);
        }
        for (const path of ['', 'services/', 'services/database/?from=feed'])
          assert.equal((await get(base + path)).headers['content-type'], mediaType('index.html'));
      });

      test('text is compressed for those who accept it, and pictures are not', async () => {
        const accepting = { 'Accept-Encoding': 'gzip' };
        const [css = ''] = readdirSync(join(site, '_astro')).filter((file) =>
          /^Base.*css/.test(file),
        );
        for (const path of ['', 'roadmap/feed.atom', 'roadmap/feed.json', `_astro/${css}`]) {
          const packed = await get(base + path, accepting);
          const plain = await get(base + path);
          assert.equal(packed.headers['content-encoding'], 'gzip', path);
          assert.match(String(packed.headers.vary), /Accept-Encoding/i);
          assert.deepEqual(gunzipSync(packed.body), plain.body);
          assert.equal(plain.headers['content-encoding'], undefined);
        }
        const [picture = ''] = readdirSync(join(site, '_astro')).filter((file) =>
          file.includes('webp'),
        );
        const { headers } = await get(`${base}_astro/${picture}`, accepting);
        assert.equal(headers['content-encoding'], undefined);
      });

      test('browsers keep hashed files for a year and revalidate everything else', async () => {
        const [css = ''] = readdirSync(join(site, '_astro')).filter((file) => file.includes('css'));
        const year = 'public, max-age=31536000, immutable';
        assert.equal((await get(`${base}_astro/${css}`)).headers['cache-control'], year);
        for (const path of ['', 'catalogue.json', '_astro/missing.css', 'missing/', '.plinth'])
          assert.equal((await get(base + path)).headers['cache-control'], 'no-cache', path);
        const page = await get(base);
        const again = await get(base, { 'If-None-Match': page.headers.etag ?? '' });
        assert.equal(again.status, 304);
      });

      test('each answer has the security headers', async () => {
        for (const path of [
          '',
          'catalogue.json',
          'missing/',
          'roadmap/feed.json',
          'services/db/',
        ]) {
          const { headers } = await get(base + path);
          assert.equal(headers['x-content-type-options'], 'nosniff');
          assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
          assert.equal(headers['content-security-policy'], "frame-ancestors 'none'");
          assert.equal(headers['x-frame-options'], 'DENY');
          assert.doesNotMatch(String(headers.server), /\d|caddy/i);
        }
      });

      test('a missing address gets the page for it, with code 404', async () => {
        const missing = [
          'missing/',
          'missing.atom',
          '_astro/',
          '_astro/x.css',
          '.plinth',
          '404.html',
        ];
        for (const path of missing) {
          const { status, headers, body } = await get(base + path);
          assert.equal(status, 404, path);
          assert.equal(headers['content-type'], 'text/html; charset=utf-8', path);
          assert.match(body.toString(), /Page not found/);
        }
      });

      test('no file outside the site is served', async () => {
        const paths = [
          '../secret.txt',
          '%2e%2e/secret.txt',
          '..%2fsecret.txt',
          '_astro/../../../secret.txt',
          '_astro/%2e%2e/%2e%2e/%2e%2e/secret.txt',
          '..%5csecret.txt',
          '%00/secret.txt',
          ...(name === 'nginx' ? ['_astro/linked.txt'] : []),
        ];
        for (const path of paths) {
          const { status, body } = await get(base + path);
          assert.ok(status >= 400, `${path} ${status}`);
          assert.notEqual(body.toString(), 'secret', path);
        }
      });

      test('a former address redirects', async () => {
        const { status, headers } = await get(`${base}services/db/`);
        assert.equal(status, 301);
        assert.equal(headers.location, `${base}services/database/`);
        const long = await get(`${base}${'long/'.repeat(90)}`);
        assert.equal(long.headers.location, `${base}guides/`);
        // Caddy’s form of a redirect has no query.
        if (name === 'nginx') {
          const asked = await get(`${base}services/db/?a=1`);
          assert.equal(asked.headers.location, `${base}services/database/?a=1`);
        }
      });

      test('a hostile address is only an address', async () => {
        const from = await get(base + encodeURI(hostile.slice(1)));
        assert.deepEqual([from.status, from.headers.location], [301, `${base}guides/`]);
        const to = await get(`${base}far/`);
        assert.equal(
          decodeURIComponent(to.headers.location ?? ''),
          `${base}to/é{$HOME}{path}*:x;$uri|(a)[b]"/`,
        );
        assert.equal((await get(`${base}old/éx/`.replace('é', '%C3%A9'))).status, 404);
      });

      test('a folder without its slash redirects on the same host and port', async () => {
        const { status, headers } = await get(`${base}services`);
        assert.ok([301, 308].includes(status));
        assert.equal(headers.location, `${base}services/`);
      });

      test('10,000 requests, 64 at once, are all answered', async () => {
        const paths = [
          '',
          'services/',
          'roadmap/feed.atom',
          'catalogue.json',
          'services/database/',
        ];
        let next = 0;
        const wrong: string[] = [];
        const worker = async () => {
          while (next < 10_000) {
            const path = base + (paths[next++ % paths.length] ?? '');
            const { status, body } = await get(path, { 'Accept-Encoding': 'gzip' });
            if (status !== 200 || body.length < 500) wrong.push(`${path} ${status}`);
          }
        };
        await Promise.all(Array.from({ length: 64 }, worker));
        assert.deepEqual(wrong, []);
      });
    });
  }
}
