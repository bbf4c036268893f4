import { request as http, STATUS_CODES, type RequestOptions } from 'node:http';
import { request as https } from 'node:https';
import type { Clock } from './clock.ts';
import { guardedLookup, mayAsk, notPublic } from './public-host.ts';

/** How requests reach the network. */
export interface Network {
  clock: Clock;
  /** As of `node:net`; the system's unless given. */
  lookup?: RequestOptions['lookup'];
  /** Hosts that are asked though they are not public, as `hostsIn` reads them. */
  allowed: ReadonlySet<string>;
}

/** The head of an answer. */
export interface Answer {
  status: number;
  location: string | undefined;
  retryAfter: string | undefined;
}

/** Nobody was asked, since this host is not public and not allowed. */
export interface Barred {
  barred: string;
}

/** No answer, and why, as the end of a sentence. */
export interface Silence {
  why: string;
  /** Whether it may be better in a moment. */
  passing: boolean;
}

/** Whoever runs a server can see who asks, and what for. */
const headers = { 'user-agent': 'plinth-check (checks links of documentation)', accept: '*/*' };
const patience = 10_000;

/**
 * Makes one request, of a public or allowed host, and reads no more than the head of its answer; never rejects. What
 * is judged is what is connected to: no connection of before, no proxy and no second look-up comes between.
 */
export async function request(
  url: URL,
  method: 'HEAD' | 'GET',
  { clock, lookup, allowed }: Network,
): Promise<Answer | Silence | Barred> {
  const { hostname: barred } = url;
  if (!mayAsk(url, allowed)) return { barred };
  const { signal, clear } = clock.deadline(patience);
  const send = url.protocol === 'https:' ? https : http;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const how = { method, headers, signal, agent: false, lookup: guardedLookup(allowed, lookup) };
      const sent = send(withoutName(url), how, (response) => {
        const { statusCode: status = 0 } = response;
        const { location, 'retry-after': retryAfter } = response.headers;
        response.on('error', () => undefined);
        response.destroy();
        resolve({ status, location, retryAfter });
      });
      sent.on('error', reject);
      sent.end();
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === notPublic) return { barred };
    return silence(error as NodeJS.ErrnoException, signal.aborted);
  } finally {
    clear();
  }
}

/** The address without the name and password that may stand in it: nobody gets them from a check. */
function withoutName(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}

/** A status in words: `404 Not Found`. */
export function statusText(status: number): string {
  return [status, STATUS_CODES[status]].filter(Boolean).join(' ');
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection breaks off',
  ENOTFOUND: 'no host has that name',
  EAI_AGAIN: 'the name could not be looked up',
  ETIMEDOUT: 'the connection takes too long',
};

function silence({ code = '', message }: NodeJS.ErrnoException, isLate: boolean): Silence {
  if (isLate) return { why: `no answer within ${patience / 1000} s`, passing: true };
  if (/CERT|SSL|TLS|SIGNED|SIGNATURE|ISSUER|EPROTO/.test(code))
    return { why: `no secure connection (${code})`, passing: false };
  return { why: reasons[code] ?? (code || message), passing: true };
}
