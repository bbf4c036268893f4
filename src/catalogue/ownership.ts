import type { Layer } from '#model/standard-duties.ts';
import type { DutyCell, Ownership } from './catalogue.ts';

/**
 * Ownership of a duty in the terms of the Cloud Controls Matrix v4, control STA-04 (Cloud Security Alliance): owned
 * by one party, or shared by several of customer, provider and third party. If the customer, our top layer, has no
 * part, it inherits the duty. Only an A or R counts as a part.
 */
export function ownershipOf(
  cells: Record<string, DutyCell>,
  layers: readonly Layer[],
): Ownership | undefined {
  const parts = layers.filter(({ id }) => hasPart(cells[id])).map(({ id }) => id);
  if (parts.length === 0) return undefined;
  if (parts[0] !== layers[0]?.id) return { kind: 'inherited', layers: parts };
  return { kind: parts.length === 1 ? 'owned' : 'shared', layers: parts };
}

/** Whether a layer is accountable or responsible: its cell has an A or R. */
export function hasPart(cell: DutyCell | undefined): boolean {
  return cell?.letters.some((letter) => letter === 'R' || letter === 'A') ?? false;
}
