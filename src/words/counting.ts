/** A number with what it counts, by plural form; `#` stands for the number. Most languages know `one` and `other`. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language writes numbers, and says a number of things: in the plural form that the number asks for. */
export function countingIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  const digits = (count: number): string => format.format(count);
  return {
    digits,
    counted: (count: number, counted: Counted): string =>
      (counted[rules.select(count)] ?? counted.other).replace('#', digits(count)),
  };
}
