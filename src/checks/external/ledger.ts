import * as z from 'zod';
import { readKept, writeKept } from '#files/kept-file.ts';

/** What earlier runs found out about a link. */
const entry = z.strictObject({
  /** When it was last requested, ISO 8601. */
  asked: z.iso.datetime(),
  /** The consecutive days on which it failed; empty if it works. */
  failedOn: z.array(z.iso.date()),
  /** Why it last failed. */
  why: z.string().optional(),
});

const links = z.record(z.string(), entry);

export type LedgerEntry = z.infer<typeof entry>;
export type Ledger = ReadonlyMap<string, LedgerEntry>;

const version = 'Plinth external links 2';

/** Reads the results of earlier runs; empty if the file is missing, damaged or in an unknown form. */
export function readLedger(file: string): Ledger {
  const kept = readKept(file, version);
  try {
    return new Map(kept && Object.entries(links.parse(JSON.parse(kept.toString('utf8')))));
  } catch {
    return new Map();
  }
}

/** Writes the ledger atomically. Throws if it can't, because without it no link would ever count as dead. */
export function writeLedger(file: string, entries: Ledger): void {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
  const trouble = writeKept(file, version, text);
  if (trouble) throw trouble;
}
