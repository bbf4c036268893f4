import type { DutyRow, Platform, Service } from '#catalogue/catalogue.ts';

/** The row of a duty that a service leaves to its customer, the top layer, alone; with that layer's title. */
export function doneByCustomerAlone(
  { matrix }: Service,
  { layers }: Platform,
  duty: string,
): (DutyRow & { by: string }) | undefined {
  const [customer] = layers;
  const row = matrix.rows.find((each) => each.duty.id === duty);
  if (!row?.ownership || !customer) return undefined;
  const [only, another] = row.ownership.layers;
  return only === customer.id && another === undefined ? { ...row, by: customer.title } : undefined;
}
