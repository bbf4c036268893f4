/**
 * The candidate that a typo most likely meant: at most a third of the letters differ, or it is the only candidate
 * that contains the text or is contained in it. The first one wins a tie.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  const known = [...new Set(candidates)].filter((candidate) => candidate !== text);
  let best: string | undefined;
  let least = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  for (const candidate of known) {
    const steps = editsWithin(wanted, candidate.toLowerCase(), least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best ?? onlyOneAround(wanted, known);
}

/** The only candidate that a typo may have meant; undefined if there are several. */
export function onlyNear(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  const limit = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  const near = [...new Set(candidates)].filter(
    (candidate) =>
      candidate !== text && editsWithin(wanted, candidate.toLowerCase(), limit) < limit,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** Edit distance: insertions, deletions, replacements and swaps of neighbours. Stops counting at `limit`. */
export function editsWithin(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  const [one, other] = apart(from, to);
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    // Outside the band around the diagonal, every distance is at least the limit.
    const first = Math.max(1, row - limit);
    const last = Math.min(other.length, row + limit);
    const here: number[] = [];
    here[first - 1] = first === 1 ? row : limit;
    let least = here[first - 1] ?? limit;
    for (let column = first; column <= last; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let steps = Math.min(
        at(above, column) + 1,
        at(here, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) steps = Math.min(steps, at(before, column - 2) + 1);
      here[column] = steps;
      least = Math.min(least, steps);
    }
    if (least >= limit) return limit;
    [before, above] = [above, here];
  }
  return Math.min(at(above, other.length), limit);
}

/** Both texts without their common beginning and end. */
function apart(from: string, to: string): [string, string] {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  return [from.slice(start, from.length - end), to.slice(start, to.length - end)];
}

function at(row: number[], column: number): number {
  return row[column] ?? Infinity;
}

function onlyOneAround(wanted: string, known: string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const around = known.filter((candidate) => {
    const other = candidate.toLowerCase();
    return other.includes(wanted) || (other.length >= 3 && wanted.includes(other));
  });
  return around.length === 1 ? around[0] : undefined;
}
