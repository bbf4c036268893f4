import { nearest } from '#model/nearest.ts';

/** What to do about an id that nothing has: the nearest known one, else those that there are, else to add it. */
export function knownHint(id: string, known: readonly string[], toAdd: string): string {
  const near = nearest(id, known);
  if (near !== undefined) return `Did you mean “${near}”? Otherwise ${toAdd}.`;
  if (known.length === 0) return `${toAdd.charAt(0).toUpperCase()}${toAdd.slice(1)}.`;
  const some = known.slice(0, 8);
  const more = known.length > some.length ? ', …' : '';
  return `Name one of: ${some.join(', ')}${more}. Otherwise ${toAdd}.`;
}
