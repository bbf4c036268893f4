import type { Collection } from './catalogue.ts';

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
