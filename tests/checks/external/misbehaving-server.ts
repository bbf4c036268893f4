import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { TestContext } from 'node:test';
import { setImmediate as soon } from 'node:timers/promises';
import type { Clock } from '#checks/external/turns.ts';

/** A clock that advances only when something waits for it, or when a test advances it. */
export class TestClock implements Clock {
  /** Every pause, in milliseconds. */
  readonly pauses: number[] = [];
  readonly #deadlines = new Set<{ at: number; controller: AbortController }>();
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now = () => this.#now;

  pause = async (milliseconds: number) => {
    this.pauses.push(milliseconds);
    this.#now += milliseconds;
    await soon();
  };

  deadline = (milliseconds: number) => {
    const own = { at: this.#now + milliseconds, controller: new AbortController() };
    this.#deadlines.add(own);
    return { signal: own.controller.signal, clear: () => this.#deadlines.delete(own) };
  };

  /** Advances the clock, including deadlines. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const { at, controller } of this.#deadlines) if (at <= this.#now) controller.abort();
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** A local server with a behaviour for each path, and the requests that it received. */
export async function serverOf(t: TestContext, paths: Readonly<Record<string, Handler>>) {
  const asked: string[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.once('close', () => (open -= 1));
    asked.push(`${method} ${url}`);
    const nth = asked.filter((each) => each === `${method} ${url}`).length;
    const handler = paths[url];
    if (handler) handler(request, response, nth);
    else response.writeHead(200, { 'x-host': headers.host ?? '' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, asked, mostOpen: () => mostOpen };
}

/** A local port that nothing listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The host names of local servers. This machine is not public. */
export const allowed: ReadonlySet<string> = new Set([
  'docs.example',
  'one.example',
  'two.example',
  'nowhere.example',
]);

/** Resolves every name to this machine, except `nowhere.example`, which doesn't exist. */
export const lookup: LookupFunction = (name, options, done) => {
  if (name === 'nowhere.example') {
    done(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }), '');
  } else if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};
