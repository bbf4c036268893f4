/** Compares by code unit: the order is the same on every machine, whatever its language. Negative, 0 or positive. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
