import * as z from 'zod';
import { readKept, writeKept } from '#files/kept-file.ts';

/** What is known of a link from earlier runs. */
const entry = z.strictObject({
  /** When it was asked last, ISO 8601. */
  asked: z.iso.datetime(),
  /** The days in a row on which it failed; none where it answers. */
  failedOn: z.array(z.iso.date()),
  /** Why it failed last. */
  why: z.string().optional(),
});

const links = z.record(z.string(), entry);

export type LedgerEntry = z.infer<typeof entry>;
export type Ledger = ReadonlyMap<string, LedgerEntry>;

const version = 'Plinth external links 2';

/** Reads what earlier runs wrote; nothing where there is no file, or one that was damaged or can't be understood. */
export function readLedger(file: string): Ledger {
  const kept = readKept(file, version);
  try {
    return new Map(kept && Object.entries(links.parse(JSON.parse(kept.toString('utf8')))));
  } catch {
    return new Map();
  }
}

/** Writes it whole or not at all; throws where it can't be written, for then no link ever fails on three days. */
export function writeLedger(file: string, entries: Ledger): void {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
  const trouble = writeKept(file, version, text);
  if (trouble) throw trouble;
}
