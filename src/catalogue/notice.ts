import type { DataOf } from '#model/kinds.ts';

/**
 * Whether a notice applies today. Without `to`, an action applies until its `actBy`, maintenance for one day, and an
 * incident until an end is given.
 */
export function isCurrent({ kind, from, to, actBy }: DataOf<'notice'>, today: string): boolean {
  const start = from.slice(0, 10);
  const end =
    to?.slice(0, 10) ?? (kind === 'maintenance' ? start : kind === 'action' ? actBy : undefined);
  return start <= today && (end === undefined || today <= end);
}
