/** The number in `3 working days`; undefined for anything else. */
export function workingDays(text: string): number | undefined {
  const amount = /^(\d{1,3}) working days?$/.exec(text)?.[1];
  return amount === undefined ? undefined : Number(amount);
}

/** The working days that a text may mean: `3 business days`, `3 Werktage`. */
export function workingDaysMeant(written: string): readonly string[] {
  const amount =
    /^\s*(\d{1,3})\s*(?:(?:working|work|business)[ -]?days?|(?:arbeits|werk)tag(?:en?)?)\s*$/i.exec(
      written,
    )?.[1];
  if (amount === undefined) return [];
  return [`${amount} working ${amount === '1' ? 'day' : 'days'}`];
}
