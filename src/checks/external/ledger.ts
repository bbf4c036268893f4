import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** What is known of a link from earlier runs. */
const entry = z.strictObject({
  /** When it was asked last, ISO 8601. */
  asked: z.iso.datetime(),
  /** The days in a row on which it failed; none where it answers. */
  failedOn: z.array(z.iso.date()),
  /** Why it failed last. */
  why: z.string().optional(),
});

const ledger = z.strictObject({ version: z.literal(1), links: z.record(z.string(), entry) });

export type LedgerEntry = z.infer<typeof entry>;
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Reads what earlier runs wrote; nothing where there is no file, or one that can't be understood. */
export function readLedger(file: string): Ledger {
  try {
    const { links } = ledger.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(Object.entries(links));
  } catch {
    return new Map();
  }
}

/** Writes it whole or not at all. */
export function writeLedger(file: string, entries: Ledger): void {
  const links = Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify({ version: 1, links }, null, 2)}\n`);
  renameSync(beside, file);
}
