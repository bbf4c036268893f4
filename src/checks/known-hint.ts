import { nearest, onlyNear } from '#model/nearest.ts';
import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';

/**
 * The hint for an unknown id: the nearest known one, otherwise a list of those available, otherwise how to add it.
 */
export function knownHint(id: string, known: readonly string[], toAdd: string): string {
  const near = nearest(id, known);
  if (near !== undefined) return `Did you mean “${near}”? Otherwise ${toAdd}.`;
  if (known.length === 0) return `${toAdd.charAt(0).toUpperCase()}${toAdd.slice(1)}.`;
  const some = known.slice(0, 8);
  const more = known.length > some.length ? ', …' : '';
  return `Use one of: ${some.join(', ')}${more}. Otherwise ${toAdd}.`;
}

/** Replaces an id with the one that was meant, if there is only one candidate. */
export function knownFix(at: Place, id: string, known: Iterable<string>): Edit | undefined {
  const text = onlyNear(id, known);
  return text === undefined ? undefined : { at, text };
}
