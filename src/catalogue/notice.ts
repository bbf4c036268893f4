import type { DataOf } from '#model/kinds.ts';

/**
 * Whether a notice holds today. Without `to`, an action holds until its `actBy`, maintenance for its day, and an
 * incident until its end is written down.
 */
export function isCurrent({ kind, from, to, actBy }: DataOf<'notice'>, today: string): boolean {
  const start = from.slice(0, 10);
  const end =
    to?.slice(0, 10) ?? (kind === 'maintenance' ? start : kind === 'action' ? actBy : undefined);
  return start <= today && (end === undefined || today <= end);
}
