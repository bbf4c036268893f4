import { nearest, onlyNear } from '#model/nearest.ts';
import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';

/** What to do about an id that nothing has: the nearest known one, else those that there are, else to add it. */
export function knownHint(id: string, known: readonly string[], toAdd: string): string {
  const near = nearest(id, known);
  if (near !== undefined) return `Did you mean “${near}”? Otherwise ${toAdd}.`;
  if (known.length === 0) return `${toAdd.charAt(0).toUpperCase()}${toAdd.slice(1)}.`;
  const some = known.slice(0, 8);
  const more = known.length > some.length ? ', …' : '';
  return `Use one of: ${some.join(', ')}${more}. Otherwise ${toAdd}.`;
}

/** Writes the id that was meant, where only one can have been. */
export function knownFix(at: Place, id: string, known: Iterable<string>): Edit | undefined {
  const text = onlyNear(id, known);
  return text === undefined ? undefined : { at, text };
}
