import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { siteHosts, type Host } from '#model/hosts.ts';
import { redirectFiles } from '#hosting/redirects.ts';
import type { Redirect } from '#model/redirect.ts';

const moved = { from: '/services/db/', to: '/services/database/' };

/** The only file of a host’s redirects. */
function fileOf(host: Host, redirects: Redirect[], place = {}): string {
  const [text = ''] = Object.values(redirectFiles(redirects, host, place));
  return text;
}

suite('a redirect', () => {
  for (const [host, line] of [
    ['nginx', '"/docs/services/db/" "/docs/services/database/";\n'],
    ['caddy', 'redir /docs/services/db/ /docs/services/database/ 301\n'],
    ['netlify', '/docs/services/db/ /docs/services/database/ 301!\n'],
    ['cloudflare', '/docs/services/db/ /docs/services/database/ 301\n'],
  ] as const) {
    test(`in the form of ${host}`, () => {
      assert.equal(fileOf(host, [moved], { base: '/docs/' }), line);
      assert.equal(fileOf(host, []), '');
    });
  }

  test('of Azure comes before the other routes', () => {
    const { routes } = JSON.parse(fileOf('azure', [moved])) as { routes: unknown[] };
    assert.deepEqual(routes[0], { route: moved.from, redirect: moved.to, statusCode: 301 });
  });

  test('is left to the site’s own pages by hosts that have none', () => {
    assert.deepEqual(redirectFiles([moved], 'github'), {});
    assert.deepEqual(redirectFiles([moved], 'storage'), {});
  });
});

test('Azure gets as many redirects as it accepts', () => {
  const many = Array.from({ length: 900 }, (_, at) => ({ from: `/old/${at}/`, to: '/guides/' }));
  const text = fileOf('azure', many);
  assert.ok(text.length <= 20_000 && text.length > 19_800);
});

test('an address that is not a plain path is left out', () => {
  const addresses = [
    '/a b/',
    '/a\n/evil/ https://evil.example 301\n/',
    '/a\u2028b/',
    '//evil.example/',
    String.raw`/\evil.example/`,
    'https://evil.example/',
    '/../',
    '/a/./b/',
    '/a?b/',
    '/a#b/',
    '/%2e%2e/',
    '/\ud800/',
    `/${'x'.repeat(500)}/`,
    '',
  ];
  for (const host of siteHosts) {
    const none = fileOf(host, []);
    for (const address of addresses) {
      assert.equal(fileOf(host, [{ from: address, to: '/' }]), none, address);
      assert.equal(fileOf(host, [{ from: '/old/', to: address }]), none, address);
    }
    assert.equal(fileOf(host, [{ from: '/', to: '/guides/' }]), none);
  }
});

test('hosts that ignore case get no loop and no address twice', () => {
  const redirects = [
    { from: '/Guides/', to: '/guides/' },
    { from: '/a/', to: '/x/' },
    { from: '/A/', to: '/y/' },
    { from: '/B/', to: '/c/' },
    { from: '/d/', to: '/b/' },
  ];
  assert.equal(fileOf('cloudflare', redirects), '/a/ /x/ 301\n/d/ /b/ 301\n');
});

test('signs that mean something to a host are only parts of an address', () => {
  const from = '/é{$HOME}{path}*:x;$uri|(a)[b]"!/';
  const to = '/é{$HOME}$uri;":splat*/';
  const target = '/%C3%A9%7B%24HOME%7D%24uri%3B%22%3Asplat%2A/';
  const source = '/%C3%A9%7B%24HOME%7D%7Bpath%7D%2A%3Ax%3B%24uri%7C%28a%29%5Bb%5D%22%21/';
  assert.equal(
    fileOf('nginx', [{ from, to }]),
    `"/é{$HOME}{path}*:x;$uri|(a)[b]\\"!/" "${target}";\n`,
  );
  assert.equal(fileOf('netlify', [{ from, to }]), `${source} ${target} 301!\n`);
  const pattern = String.raw`^/é\x7B\x24HOME\x7D\x7Bpath\x7D\x2A\x3Ax\x3B\x24uri\x7C\x28a\x29\x5Bb\x5D\x22\x21/$`;
  assert.equal(
    fileOf('caddy', [{ from, to }]),
    `@plinth_moved0 path_regexp ${pattern}\nredir @plinth_moved0 ${target} 301\n`,
  );
});

test('no address can add a line or a word', () => {
  const address = fc.string({ unit: 'binary' }).map((text) => `/${text}/`);
  const forms: Partial<Record<Host, RegExp>> = {
    nginx: /^"\/(?:[^"\\\s]|\\["\\])*" "\/[\w/.~%-]*";$/,
    caddy:
      /^(?:redir (?:@plinth_moved\d+|\/[\w/.~-]+) \/[\w/.~%-]* 301|@plinth_moved\d+ path_regexp \^\/(?:[\w/~-]|\\x[0-9A-F]{2}|[^\p{ASCII}\s])+\$)$/u,
    netlify: /^\/[\w/.~%-]+ \/[\w/.~%-]* 301!$/,
    cloudflare: /^\/[\w/.~%-]+ \/[\w/.~%-]* 301$/,
  };
  fc.assert(
    fc.property(address, address, (from, to) => {
      for (const [host, form] of Object.entries(forms))
        for (const line of fileOf(host as Host, [{ from, to }])
          .split('\n')
          .slice(0, -1))
          assert.match(line, form);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
