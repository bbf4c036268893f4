import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { ask } from '#checks/external/ask.ts';
import { Turns } from '#checks/external/turns.ts';
import { allowed, closedPort, lookup, serverOf, TestClock } from './misbehaving-server.ts';

type Paths = Parameters<typeof serverOf>[1];

/** Requests `/` from a server with the given behaviour. */
async function asking(t: TestContext, handler: Paths[string], more: Paths = {}) {
  const clock = new TestClock('2026-11-26T06:00:00Z');
  const { port, asked } = await serverOf(t, { '/': handler, ...more });
  const verdict = await askFor(`http://docs.example:${port}/`, clock);
  return { verdict, asked, clock };
}

function askFor(url: string, clock: TestClock) {
  return ask(url, { clock, lookup, allowed }, new Turns(clock));
}

const answers = { state: 'answers' };
const fails = (why: string, reached = true) => ({ state: 'fails', why, reached });

suite('a server that', () => {
  test('is slow gets ten seconds, three times', async (t) => {
    const clock = new TestClock('2026-11-26T06:00:00Z');
    const { port, asked } = await serverOf(t, { '/': () => clock.advance(10_000) });
    const verdict = await askFor(`http://docs.example:${port}/`, clock);
    assert.deepEqual(verdict, fails('no answer within 10 s', false));
    assert.deepEqual(asked, ['HEAD /', 'GET /', 'GET /', 'GET /']);
  });

  test('says 404 fails, without another request', async (t) => {
    const { verdict, asked } = await asking(t, (_, response) => response.writeHead(404).end());
    assert.deepEqual(verdict, fails('404 Not Found'));
    assert.deepEqual(asked, ['HEAD /', 'GET /']);
  });

  test('refuses HEAD gets GET', async (t) => {
    const { verdict, asked } = await asking(t, ({ method }, response) =>
      response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    );
    assert.deepEqual(verdict, answers);
    assert.deepEqual(asked.slice(0, 1), ['HEAD /']);
  });

  test('redirects in a loop fails', async (t) => {
    const to =
      (location: string) => (_: unknown, response: Parameters<NonNullable<Paths[string]>>[1]) =>
        response.writeHead(302, { location }).end();
    const { verdict, asked } = await asking(t, to('/there'), { '/there': to('/') });
    assert.deepEqual(verdict, fails('it redirects in a loop'));
    assert.equal(asked.length, 4);
  });

  test('has no secure connection fails', async (t) => {
    const clock = new TestClock('2026-11-26T06:00:00Z');
    const { port } = await serverOf(t, {});
    const verdict = await askFor(`https://docs.example:${port}/`, clock);
    assert.ok(verdict.state === 'fails');
    assert.match(verdict.why, /^no secure connection \(\w+\)$/);
  });

  test('drops the connection is tried three times', async (t) => {
    const { verdict, asked, clock } = await asking(t, ({ socket }) => socket.resetAndDestroy());
    assert.deepEqual(verdict, fails('the connection breaks off', false));
    assert.equal(asked.length, 4);
    assert.deepEqual(
      clock.pauses.filter((pause) => pause >= 1000),
      [1_000, 4_000],
    );
  });

  test('says 429 gets no request for as long as it demands', async (t) => {
    const { verdict, clock } = await asking(t, ({ method }, response, nth) =>
      method === 'GET' && nth === 2
        ? response.writeHead(200).end()
        : response.writeHead(429, { 'retry-after': '30' }).end(),
    );
    assert.deepEqual(verdict, answers);
    assert.ok(clock.pauses.includes(30_000));
  });

  test('demands a long wait, or always says 429, has no result', async (t) => {
    const long = await asking(t, (_, response) =>
      response.writeHead(429, { 'retry-after': 'Thu, 26 Nov 2026 09:00:00 GMT' }).end(),
    );
    assert.deepEqual(long.verdict, { state: 'unsure', why: '429 Too Many Requests' });
    assert.equal(long.asked.length, 2);
    const ever = await asking(t, (_, response) => response.writeHead(429).end());
    assert.deepEqual(ever.verdict, { state: 'unsure', why: '429 Too Many Requests' });
  });

  test('says 500 and then 200 passes', async (t) => {
    const { verdict, asked } = await asking(t, ({ method }, response, nth) =>
      response.writeHead(method === 'GET' && nth === 2 ? 200 : 500).end(),
    );
    assert.deepEqual(verdict, answers);
    assert.deepEqual(asked, ['HEAD /', 'GET /', 'GET /']);
  });

  test('always says 500 fails', async (t) => {
    const { verdict } = await asking(t, (_, response) => response.writeHead(500).end());
    assert.deepEqual(verdict, fails('500 Internal Server Error'));
  });

  test('starts a body and never ends it passes', async (t) => {
    const { verdict } = await asking(t, ({ method }, response) => {
      if (method === 'HEAD') response.writeHead(405).end();
      else response.writeHead(200).write('Once upon');
    });
    assert.deepEqual(verdict, answers);
  });

  test('states the wrong length of its body passes', async (t) => {
    const { verdict } = await asking(t, ({ method, socket }) => {
      const status = method === 'HEAD' ? '405 No' : '200 OK';
      socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 500\r\n\r\nshort`);
    });
    assert.deepEqual(verdict, answers);
  });

  test('has no DNS entry fails', async () => {
    const clock = new TestClock('2026-11-26T06:00:00Z');
    const verdict = await askFor('http://nowhere.example/', clock);
    assert.deepEqual(verdict, fails('no host has that name', false));
  });

  test('refuses the connection fails', async () => {
    const clock = new TestClock('2026-11-26T06:00:00Z');
    const verdict = await askFor(`http://docs.example:${await closedPort()}/`, clock);
    assert.deepEqual(verdict, fails('the connection is refused', false));
  });
});

test('requires a login, or refuses programs, passes', async (t) => {
  for (const status of [401, 403, 406, 451]) {
    const { verdict } = await asking(t, (_, response) => response.writeHead(status).end());
    assert.deepEqual(verdict, answers, String(status));
  }
});

test('redirects to something that is not a web address fails, with that address', async (t) => {
  const { verdict } = await asking(t, (_, response) =>
    response.writeHead(302, { location: 'javascript:alert(1)' }).end(),
  );
  assert.deepEqual(verdict, fails('it redirects to “javascript:alert(1)”'));
});
