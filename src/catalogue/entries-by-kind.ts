import type { Kind } from '#model/kinds.ts';
import type { Entry, ValidEntry } from '#source/entry.ts';
import type { Shown } from './shown.ts';

/** Why an entry is not in the catalogue. */
export type Absence = 'broken' | 'draft' | 'internal';

/** Entries by kind: those in the catalogue and those left out. */
export interface EntriesByKind {
  of: <K extends Kind>(kind: K) => ValidEntry<K>[];
  absent: (kind: Kind) => { entry: Entry; why: Absence }[];
  shown: (entry: Entry) => Shown;
}

/** Sorts entries by kind. `leftOut` decides which ones the catalogue leaves out. */
export function entriesByKind(
  entries: Iterable<Entry>,
  shown: (entry: Entry) => Shown,
  leftOut: (entry: Entry) => 'draft' | 'internal' | undefined,
): EntriesByKind {
  const present: Entry[] = [];
  const absent: { entry: Entry; why: Absence }[] = [];
  for (const entry of entries) {
    const why = entry.valid ? leftOut(entry) : 'broken';
    if (why) absent.push({ entry, why });
    else present.push(entry);
  }
  const byKind = Map.groupBy(present, ({ kind }) => kind);
  return {
    of: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as ValidEntry<K>[],
    absent: (kind) => absent.filter(({ entry }) => entry.kind === kind),
    shown,
  };
}
