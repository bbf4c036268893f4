import type { Kind } from '#model/kinds.ts';
import type { Entry, ValidEntry } from '#source/entry.ts';
import type { Collection } from './catalogue.ts';
import type { Shown } from './shown.ts';

/** The objects by id, in the order given. The first object wins if an id repeats. */
export function collectionOf<T extends { id: string }>(objects: Iterable<T>): Collection<T> {
  const byId = new Map<string, T>();
  for (const object of objects) if (!byId.has(object.id)) byId.set(object.id, object);
  return {
    size: byId.size,
    has: (id) => byId.has(id),
    get: (id) => byId.get(id),
    keys: () => byId.keys(),
    [Symbol.iterator]: () => byId.values(),
  };
}

/** Why an entry is not in the catalogue. */
type Absence = 'broken' | 'draft' | 'internal';

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
