import type { DeadLink } from '../ports.ts';
import { ask, type Verdict } from './ask.ts';
import { Turns, dayOf } from './turns.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Network } from './request.ts';

/** A link counts as dead after failing on this many days. */
export const failingDays = 3;
/** How long an answer stays valid, in milliseconds: a week. */
const holds = 7 * 24 * 3_600_000;
const atOnce = 8;

/** The result of checking external links. */
export interface LinksChecked {
  /** What to remember for the next run: only the links requested. */
  ledger: Ledger;
  /** Links that have failed on enough days, by address. */
  dead: ReadonlyMap<string, DeadLink>;
  asked: number;
  /** Number of links whose earlier answer is still valid. */
  known: number;
  /** Links that failed but are not dead yet: on how many days, and why. */
  quarantined: { url: string; days: number; why: string }[];
  /** Links that could not be judged. */
  unsure: { url: string; why: string }[];
  /** Number of links not requested, by host: hosts that are neither public nor allowed. */
  barred: ReadonlyMap<string, number>;
}

/**
 * Checks links, several hosts at once with pauses for each host, and compares the results with earlier runs. Rejects
 * if no host could be reached at all.
 */
export async function checkLinks(
  urls: ReadonlySet<string>,
  before: Ledger,
  network: Network,
): Promise<LinksChecked> {
  const now = network.clock.now();
  const stale = [...urls].filter((url) => !isFresh(before.get(url), now));
  const verdicts = await askAll(stale, network);
  refuseWithoutNetwork(verdicts);
  const ledger = new Map<string, LedgerEntry>();
  for (const url of urls) {
    const entry = remembered(before.get(url), verdicts.get(url), now);
    if (entry) ledger.set(url, entry);
  }
  const barred = [...verdicts.values()].filter((verdict) => verdict.state === 'barred');
  const failing = [...ledger].filter(([, { failedOn }]) => failedOn.length > 0);
  return {
    ledger,
    dead: new Map(
      failing
        .filter(([, { failedOn }]) => failedOn.length >= failingDays)
        .map(([url, { failedOn, why = '' }]) => [
          url,
          { why, since: failedOn[0] ?? '', days: failedOn.length },
        ]),
    ),
    asked: stale.length - barred.length,
    known: urls.size - stale.length,
    quarantined: failing
      .filter(([, { failedOn }]) => failedOn.length < failingDays)
      .map(([url, { failedOn, why = '' }]) => ({ url, days: failedOn.length, why })),
    unsure: [...verdicts].flatMap(([url, verdict]) =>
      verdict.state === 'unsure' ? [{ url, why: verdict.why }] : [],
    ),
    barred: new Map(
      [...Map.groupBy(barred, ({ host }) => host)].map(([host, { length }]) => [host, length]),
    ),
  };
}

function isFresh(entry: LedgerEntry | undefined, now: number): boolean {
  if (!entry || entry.failedOn.length > 0) return false;
  const age = now - Date.parse(entry.asked);
  return age >= 0 && age < holds;
}

async function askAll(urls: readonly string[], network: Network): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const turns = new Turns(network.clock);
  const queue = byTurns(urls);
  const worker = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift())
      verdicts.set(url, await ask(url, network, turns));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return verdicts;
}

/** One link of each host, then the second of each, so that no host holds up all workers. */
function byTurns(urls: readonly string[]): string[] {
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const longest = Math.max(0, ...hosts.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    hosts.flatMap((own) => own[index] ?? []),
  ).flat();
}

function refuseWithoutNetwork(verdicts: ReadonlyMap<string, Verdict>): void {
  const tried = [...verdicts].filter(([, { state }]) => state !== 'barred');
  const hosts = new Set(tried.map(([url]) => new URL(url).host));
  const isReached = tried.some(([, verdict]) => verdict.state !== 'fails' || verdict.reached);
  if (hosts.size > 1 && !isReached)
    throw new Error(
      `None of ${hosts.size} hosts could be reached, so external links were not checked. Is the network available?`,
    );
}

function remembered(
  before: LedgerEntry | undefined,
  verdict: Verdict | undefined,
  now: number,
): LedgerEntry | undefined {
  if (!verdict || verdict.state === 'unsure') return before;
  if (verdict.state === 'barred') return undefined;
  const asked = new Date(now).toISOString();
  if (verdict.state === 'answers') return { asked, failedOn: [] };
  const failedOn = [...new Set([...(before?.failedOn ?? []), dayOf(now)])];
  return { asked, failedOn, why: verdict.why };
}
