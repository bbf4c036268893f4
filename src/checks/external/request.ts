import { request as http, STATUS_CODES, type RequestOptions } from 'node:http';
import { request as https } from 'node:https';
import type { Clock } from './turns.ts';
import { guardedLookup, mayAsk, notPublic } from './public-host.ts';

/** How requests reach the network. */
export interface Network {
  clock: Clock;
  /** As in `node:net`. Default: the system's. */
  lookup?: RequestOptions['lookup'];
  /** Non-public hosts that may be contacted, as parsed by `hostsIn`. */
  allowed: ReadonlySet<string>;
}

/** The status and headers of a response. */
export interface Answer {
  status: number;
  location: string | undefined;
  retryAfter: string | undefined;
}

/** No request was made because the host is neither public nor allowed. */
export interface Barred {
  barred: string;
}

/** No response, with the reason as the end of a sentence. */
export interface Silence {
  why: string;
  /** Whether a retry may succeed. */
  passing: boolean;
}

/** Tells server operators who sends the request, and why. */
const headers = { 'user-agent': 'plinth-check (checks links of documentation)', accept: '*/*' };
const patience = 10_000;

/**
 * Makes one request to a public or allowed host and reads only the head of the response; never rejects. It connects
 * to exactly the address that was checked: no reused connection, no proxy, no second look-up.
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

/** The address without user name and password, which the check never sends. */
function withoutName(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}

/** A status with its text: `404 Not Found`. */
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
