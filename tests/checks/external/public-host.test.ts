import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { suite, test } from 'node:test';
import { ask } from '#checks/external/ask.ts';
import { checkLinks } from '#checks/external/check-links.ts';
import { hostsIn, isPublicAddress } from '#checks/external/public-host.ts';
import { Turns } from '#checks/external/turns.ts';
import { allowed, serverOf, TestClock } from './misbehaving-server.ts';

/** A resolver that knows one name and counts its calls. */
function knowing(...answers: string[][]) {
  let asked = 0;
  const lookup: LookupFunction = (_name, _options, done) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { lookup, asked: () => asked };
}

const nobody: LookupFunction = (name) => {
  throw new Error(`${name} was looked up`);
};

function verdictOf(url: string, lookup: LookupFunction, hosts: Iterable<string> = []) {
  const clock = new TestClock('2026-11-26T06:00:00Z');
  return ask(url, { clock, lookup, allowed: new Set(hosts) }, new Turns(clock));
}

suite('no request is sent', () => {
  const written = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1./',
    'http://user:word@127.0.0.1/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://192.0.2.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::808:808]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[2001:db8::1]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[ff02::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://app.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'https://docs.example.com:22/',
  ];
  for (const url of written)
    test(`to ${url}`, async () => {
      const { state } = await verdictOf(url, nobody);
      assert.equal(state, 'barred');
    });

  const addresses = [
    ['127.0.0.1'],
    ['8.8.8.8', '10.0.0.1'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['fe80::1%eth0'],
    ['64:ff9b::a00:1'],
    ['no address'],
  ];
  for (const found of addresses)
    test(`to a name that resolves to ${found.join(' and ')}`, async () => {
      const { lookup } = knowing(found);
      assert.deepEqual(await verdictOf('http://docs.example.com/', lookup), {
        state: 'barred',
        host: 'docs.example.com',
      });
    });
});

test('public addresses are public, including those that embed IPv4 in IPv6', () => {
  for (const address of ['8.8.8.8', '2606:4700::1111', '64:ff9b::8.8.8.8', '64:ff9b::808:808'])
    assert.ok(isPublicAddress(address), address);
});

test('the connection uses the checked address, and each name is resolved once per request', async (t) => {
  const { port, asked } = await serverOf(t, {});
  const { lookup, asked: lookedUp } = knowing(['127.0.0.1'], ['127.0.0.2']);
  const verdict = await verdictOf(`http://docs.example:${port}/`, lookup, ['docs.example']);
  assert.deepEqual(verdict, { state: 'answers' });
  assert.deepEqual(asked, ['HEAD /']);
  assert.equal(lookedUp(), 1);
});

test('a redirect from an allowed server to a non-public host is not followed', async (t) => {
  const inner = await serverOf(t, {});
  for (const host of ['127.0.0.1', 'localhost', 'inner.example']) {
    const outer = await serverOf(t, {
      '/': (_, response) =>
        response.writeHead(302, { location: `http://${host}:${inner.port}/` }).end(),
    });
    const { lookup } = knowing(['127.0.0.1']);
    const verdict = await verdictOf(`http://docs.example:${outer.port}/`, lookup, ['docs.example']);
    assert.deepEqual(verdict, { state: 'barred', host });
  }
  assert.deepEqual(inner.asked, []);
});

test('more than five redirects fail', async (t) => {
  const paths: Parameters<typeof serverOf>[1] = Object.fromEntries(
    Array.from({ length: 9 }, (_, nth): [string, (typeof paths)[string]] => [
      `/${nth}`,
      (_request, response) => response.writeHead(302, { location: `/${nth + 1}` }).end(),
    ]),
  );
  const { port, asked } = await serverOf(t, paths);
  const { lookup } = knowing(['127.0.0.1']);
  const verdict = await verdictOf(`http://docs.example:${port}/0`, lookup, ['docs.example']);
  assert.deepEqual(verdict, {
    state: 'fails',
    why: 'it redirects more than 5 times',
    reached: true,
  });
  assert.equal(asked.length, 12);
});

test('no name, password or cookie is sent', async (t) => {
  let sent = {};
  const { port } = await serverOf(t, {
    '/': ({ headers }, response) => {
      sent = headers;
      response.end();
    },
  });
  const { lookup } = knowing(['127.0.0.1']);
  await verdictOf(`http://user:word@docs.example:${port}/`, lookup, ['docs.example']);
  assert.deepEqual(Object.keys(sent).sort(), ['accept', 'connection', 'host', 'user-agent']);
});

test('skipped links are counted by host, not stored, and do not suggest a missing network', async () => {
  const urls = ['http://localhost/a', 'http://localhost/b', 'http://10.0.0.1/'];
  const asked = '2026-11-20T06:00:00.000Z';
  const before = new Map([['http://10.0.0.1/', { asked, failedOn: ['2026-11-20'] }]]);
  const clock = new TestClock('2026-11-26T06:00:00Z');
  const checked = await checkLinks(new Set(urls), before, { clock, lookup: nobody, allowed });
  assert.deepEqual([...checked.barred].sort(), [
    ['10.0.0.1', 1],
    ['localhost', 2],
  ]);
  assert.deepEqual([checked.asked, checked.ledger.size], [0, 0]);
});

test('a list of hosts accepts names as in addresses, and refuses anything else', () => {
  const list = 'Wiki.Corp.Example., 0x7f.1,[::1],bücher.example';
  const hosts = ['wiki.corp.example', '127.0.0.1', '[::1]', 'xn--bcher-kva.example'];
  assert.deepEqual([...hostsIn(list)], hosts);
  for (const wrong of ['', 'a b', 'http://a', 'a/b', 'a:80', 'me@a', 'a,,b'])
    assert.throws(() => hostsIn(wrong), /is not a host\./, wrong);
});
