/** The kinds of alerts, from least to most serious. */
export const alertNames = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** The alerts that other generators call by other names. */
const otherNames: Readonly<Record<string, (typeof alertNames)[number]>> = {
  info: 'note',
  hint: 'tip',
  success: 'tip',
  attention: 'warning',
  alert: 'warning',
  danger: 'caution',
  error: 'caution',
};

/** The alert that a name means, here or in another generator; undefined if it is known nowhere. */
export function alertNamed(name: string): (typeof alertNames)[number] | undefined {
  const word = name.toLowerCase();
  const own = alertNames.find((each) => each === word);
  return own ?? (Object.hasOwn(otherNames, word) ? otherNames[word] : undefined);
}

/** What the first line of a quote says about an alert. */
export interface AlertMarker {
  /** As written: `[!NOTE]`. */
  written: string;
  /** Undefined if its kind is unknown. */
  name: (typeof alertNames)[number] | undefined;
  /** Whether it has the line to itself. Otherwise it is shown as text, as on the Git host. */
  isAlone: boolean;
}

/** Reads the first line of a quote; undefined if it begins with no marker. */
export function alertMarker(line: string): AlertMarker | undefined {
  const [written, word = ''] = /^\[!([a-z]+)\]/i.exec(line.trimStart()) ?? [];
  if (written === undefined) return undefined;
  const name = alertNames.find((each) => each === word.toLowerCase());
  return { written, name, isAlone: line.trim() === written };
}
