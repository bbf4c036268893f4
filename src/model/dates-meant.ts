import { isDate, isMonth, isQuarter } from './written-form.ts';

/** Reads what people write in place of a value: every value that it may mean, so that one is certain. */
export type Meant = (written: string) => readonly string[];

/**
 * The dates that a text may mean: `30.11.2026`, `2026/11/3`, `Nov 30, 2026`, `30. November 2026`. With slashes, the
 * first number may be the day or the month.
 */
export const datesMeant: Meant = (written) => {
  const text = plain(written);
  const [, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return existing([[year, month, day]]);
  const [, whole] = /^(\d{8})$/.exec(text) ?? [];
  if (whole !== undefined) {
    return existing([[whole.slice(0, 4), whole.slice(4, 6), whole.slice(6)]]);
  }
  const [, first, sign, second, last] =
    /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?((?:\d\d)?\d\d)$/.exec(text) ?? [];
  if (last !== undefined) {
    const full = last.length === 2 ? `20${last}` : last;
    const dayFirst = [full, second, first];
    return existing(sign === '.' ? [dayFirst] : [dayFirst, [full, first, second]]);
  }
  const [, dayBefore, name = '', dayAfter, yearAfter] =
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?)?(\p{L}+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?,?)?,? (\d{4})$/u.exec(
      text,
    ) ?? [];
  return existing([[yearAfter, monthNamed(name), dayBefore ?? dayAfter]]);
};

/** The months that a text may mean: `11/2026`, `2026/11`, `Nov 2026`, `November 2026`. */
export const monthsMeant: Meant = (written) => {
  const text = plain(written);
  const [, after, yearBefore] = /^(\d{1,2})[./ -](\d{4})$/.exec(text) ?? [];
  const [, year, before] = /^(\d{4})[./ -](\d{1,2})$/.exec(text) ?? [];
  const [, name = '', yearAfter] = /^(\p{L}+)\.?,? (\d{4})$/u.exec(text) ?? [];
  const month = `${yearBefore ?? year ?? yearAfter ?? ''}-${padded(after ?? before ?? monthNamed(name))}`;
  return isMonth(month) ? [month] : [];
};

/** The quarters that a text may mean: `Q4 2026`, `2026/q4`, `4. Quartal 2026`. */
export const quartersMeant: Meant = (written) => {
  const text = plain(written);
  const [, first, yearAfter] =
    /^(?:q ?(?=[1-4])|(?=[1-4]\. quartal))([1-4])(?:\. quartal)?[ /,.-]*(\d{4})$/i.exec(text) ?? [];
  const [, year, last] = /^(\d{4})[ /.-]*q([1-4])$/i.exec(text) ?? [];
  const quarter = `${yearAfter ?? year ?? ''}-Q${first ?? last ?? ''}`;
  return isQuarter(quarter) ? [quarter] : [];
};

/** The times of day that a text may mean: `9:00`, `17.00`, `17 Uhr`, `5:30 pm`. */
export const clocksMeant: Meant = (written) => {
  const [, hours, minutes = '00', half = ''] =
    /^(\d{1,2})(?:[:.](\d\d)(?::\d\d)?)?(?: ?(uhr|h|am|pm|a\.m\.|p\.m\.))?$/i.exec(
      plain(written),
    ) ?? [];
  if (hours === undefined || (half === '' && !/[:.]/.test(written))) return [];
  const isHalf = /^[ap]/i.test(half);
  if (isHalf && (Number(hours) < 1 || Number(hours) > 12)) return [];
  const hour = isHalf ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? [`${padded(String(hour))}:${minutes}`] : [];
};

/** The moments that a text may mean: `30.11.2026 22:00`, `2026-11-30 9:00`. */
export const momentsMeant: Meant = (written) => {
  const dates = datesMeant(written);
  if (dates.length > 0) return dates;
  const [, day = '', time = ''] =
    /^(.*?\d)(?:,? (?:at |um )?|T)(\d{1,2}[:.]\d\d(?::00)?(?: ?(?:uhr|[ap]\.?m\.?))?)$/i.exec(
      plain(written),
    ) ?? [];
  const days = isDate(day) ? [day] : datesMeant(day);
  return days.flatMap((each) => clocksMeant(time).map((clock) => `${each} ${clock}`));
};

/** The durations that a text may mean: `3 days`, `15 min`, `2 Wochen`. */
export const durationsMeant: Meant = (written) => {
  const [, amount = '', word = ''] = /^(\d{1,4}) ?(\p{L}+)\.?$/u.exec(plain(written)) ?? [];
  const known = units.find(([form]) => form.test(word));
  if (!known) return [];
  const [, times, unit] = known;
  return [`${String(Number(amount) * times)}${unit}`];
};

/** The text with single spaces. */
export function plain(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}

const units: readonly [RegExp, number, string][] = [
  [/^(?:m|mins?|minutes?|minuten?)$/i, 1, 'm'],
  [/^(?:h|hrs?|hours?|stunden?|std)$/i, 1, 'h'],
  [/^(?:d|days?|tagen?|tage?)$/i, 1, 'd'],
  [/^(?:w|weeks?|wochen?)$/i, 7, 'd'],
];

function existing(parts: (string | undefined)[][]): string[] {
  const dates = parts.map(
    ([year = '', month = '', day = '']) => `${year}-${padded(month)}-${padded(day)}`,
  );
  return [...new Set(dates.filter(isDate))];
}

function padded(number: string): string {
  return number.padStart(2, '0');
}

/** The number of a month by its English or German name, whole or cut; empty if there is none. */
function monthNamed(name: string): string {
  const wanted = name.toLowerCase().replace('ä', 'a');
  if (wanted.length < 3) return '';
  const at = months.findIndex((names) => names.some((each) => each.startsWith(wanted)));
  return at < 0 ? '' : String(at + 1);
}

const months: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner'],
  ['february', 'februar', 'feber'],
  ['march', 'marz', 'mrz'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'dezember'],
];
