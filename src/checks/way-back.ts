/** The shortest way from a thing back to itself, over what each leads to; undefined if there is none. */
export function wayBack<T>(from: T, next: (thing: T) => Iterable<T>): T[] | undefined {
  const seen = new Set<T>();
  let ways: T[][] = [[from]];
  while (ways.length > 0) {
    const further: T[][] = [];
    for (const way of ways) {
      for (const thing of next(way.at(-1) ?? from)) {
        if (thing === from) return way;
        if (seen.has(thing)) continue;
        seen.add(thing);
        further.push([...way, thing]);
      }
    }
    ways = further;
  }
  return undefined;
}

/** Each cycle once, from its first thing on. Things that only lead to a cycle are not in one. */
export function* cyclesIn<T>(things: Iterable<T>, next: (thing: T) => Iterable<T>): Iterable<T[]> {
  const reported = new Set<T>();
  for (const thing of things) {
    if (reported.has(thing)) continue;
    const cycle = wayBack(thing, next);
    if (!cycle) continue;
    for (const each of cycle) reported.add(each);
    yield cycle;
  }
}
