import type { DutyRow, Platform, Service } from '#catalogue/catalogue.ts';

/**
 * How a service's matrix contradicts its promise of a duty, as the rest of a sentence: the duty is left entirely to
 * the customer (the top layer), or does not exist. Includes the row. Unreadable rows are skipped.
 */
export function saidAgainst(
  { matrix }: Service,
  { layers }: Platform,
  duty: string,
): { row: DutyRow; said: string } | undefined {
  const [customer] = layers;
  const row = matrix.rows.find((each) => each.duty.id === duty);
  if (row?.notApplicable) return { row, said: `says that “${row.duty.title}” is not applicable` };
  if (!row?.ownership || row.isUnclear || !customer) return undefined;
  const [only, another] = row.ownership.layers;
  if (only !== customer.id || another !== undefined) return undefined;
  return { row, said: `assigns “${row.duty.title}” to ${customer.title} only` };
}
