import {
  request,
  statusText,
  type Answer,
  type Barred,
  type Network,
  type Silence,
} from './request.ts';
import type { Turns } from './turns.ts';

/**
 * Whether a link works. `unsure` if the server refused the request for now, `barred` if its host may not be
 * contacted.
 */
export type Verdict =
  | { state: 'answers' }
  | { state: 'fails'; why: string; reached: boolean }
  | { state: 'unsure'; why: string }
  | { state: 'barred'; host: string };

/** Milliseconds to wait before each retry of a link that may recover. */
const backoff = [1_000, 4_000];
const mostHops = 5;
/** If a server asks for a longer pause, its links wait for the next run. */
const longestRest = 60_000;

/** Requests a link: first HEAD, then GET, since many servers refuse HEAD. */
export async function ask(url: string, network: Network, turns: Turns): Promise<Verdict> {
  const head = await follow(new URL(url), 'HEAD', network, turns);
  const first = judged(head);
  if (first.state === 'answers' || first.state === 'barred') return first;
  let verdict: Verdict = { state: 'unsure', why: 'not asked' };
  for (let attempt = 0; attempt <= backoff.length; attempt += 1) {
    const reply = await follow(new URL(url), 'GET', network, turns);
    verdict = judged(reply);
    if (!mayPass(reply)) break;
    const wait = backoff[attempt];
    if (wait === undefined) break;
    const rest = restOf(reply, network.clock.now()) ?? wait;
    if (rest > longestRest) break;
    await network.clock.pause(rest);
  }
  return verdict;
}

/** The result of a request after redirects. */
type Reply = Answer | Barred | (Silence & { reached?: boolean });

async function follow(
  start: URL,
  method: 'HEAD' | 'GET',
  network: Network,
  turns: Turns,
): Promise<Reply> {
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    const reply = await turns.take(url.host, () => request(url, method, network));
    if ('barred' in reply) return reply;
    if ('why' in reply) return { ...reply, reached: url !== start };
    if (reply.status < 300 || reply.status > 399 || reply.location === undefined) return reply;
    seen.add(url.href);
    const next = URL.canParse(reply.location, url) ? new URL(reply.location, url) : undefined;
    if (!next || !/^https?:$/.test(next.protocol))
      return { why: `it redirects to “${reply.location}”`, passing: false, reached: true };
    if (seen.has(next.href))
      return { why: 'it redirects in a loop', passing: false, reached: true };
    if (seen.size > mostHops)
      return { why: `it redirects more than ${mostHops} times`, passing: false, reached: true };
    url = next;
  }
}

/** Only links that are gone or broken fail. “Not authorised” or “method not allowed” proves that the page exists. */
function judged(reply: Reply): Verdict {
  if ('barred' in reply) return { state: 'barred', host: reply.barred };
  if ('why' in reply) return { state: 'fails', why: reply.why, reached: reply.reached === true };
  const { status } = reply;
  const why = statusText(status);
  if (status === 429) return { state: 'unsure', why };
  if (status === 404 || status === 410 || status >= 500)
    return { state: 'fails', why, reached: true };
  return { state: 'answers' };
}

function mayPass(reply: Reply): boolean {
  if ('barred' in reply) return false;
  if ('why' in reply) return reply.passing;
  return reply.status === 429 || reply.status >= 500;
}

/** The value of `Retry-After` in milliseconds: given as seconds or as an RFC 9110 date. */
function restOf(reply: Reply, now: number): number | undefined {
  if (!('status' in reply) || reply.retryAfter === undefined) return undefined;
  if (/^\d+$/.test(reply.retryAfter)) return Number(reply.retryAfter) * 1000;
  const moment = Date.parse(reply.retryAfter);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
