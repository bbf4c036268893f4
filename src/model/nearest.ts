/**
 * The candidate that a slip of the pen most likely meant: at most a third of its letters differ, or it is the only
 * one that contains the text or is contained in it. The first of several equally near ones.
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

/** Insertions, deletions, replacements and swaps of neighbours from one text to the other; `limit` if as many or more. */
export function editsWithin(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let steps = Math.min(
        at(above, column) + 1,
        at(here, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) steps = Math.min(steps, at(before, column - 2) + 1);
      here.push(steps);
    }
    if (Math.min(...here) >= limit) return limit;
    [before, above] = [above, here];
  }
  return Math.min(at(above, to.length), limit);
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
