import type { DeadLink } from '../ports.ts';
import { ask, type Verdict } from './ask.ts';
import { dayOf } from './clock.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Network } from './request.ts';
import { Turns } from './turns.ts';

/** A link fails after so many days on which it was asked and did not answer. */
export const failingDays = 3;
/** Milliseconds for which an answer holds: a week. */
const holds = 7 * 24 * 3_600_000;
const atOnce = 8;

/** What a run found out about external links. */
export interface LinksChecked {
  /** What to remember for the next run: the links asked for, and no others. */
  ledger: Ledger;
  /** Links that have failed on enough days, by address. */
  dead: ReadonlyMap<string, DeadLink>;
  asked: number;
  /** Links whose answer of an earlier run holds. */
  known: number;
  /** Links that did not answer, and have not failed for good: how often, and why. */
  quarantined: { url: string; days: number; why: string }[];
  /** Links that could not be judged. */
  unsure: { url: string; why: string }[];
  /** How many links were not asked, by the host that is neither public nor allowed. */
  barred: ReadonlyMap<string, number>;
}

/**
 * Asks for links, several hosts at once and each host gently, and weighs what they say against earlier runs. Rejects
 * where no host at all could be reached: then nothing is known.
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

/** One link of each host, then the second of each: so that no host keeps all workers waiting. */
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
