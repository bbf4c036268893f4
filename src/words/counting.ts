/** A phrase with a number, by plural form; `#` stands for the number. Most languages have `one` and `other`. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Functions that write numbers and counted phrases in a language, in the correct plural form. */
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
