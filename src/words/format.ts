import { endsOf, writtenPeriod } from '#model/period.ts';
import { isHorizon } from '#model/target.ts';
import { isDate, isMonth } from '#model/values.ts';
import { workingDays } from '#model/working-days.ts';
import type { PeriodWords, Words } from './en.ts';

export interface Format {
  /** A calendar date: 2 November 2026. */
  date: (date: string) => string;
  /** A short calendar date: 2 Nov 2026. */
  shortDate: (date: string) => string;
  /** A date, with its time if it has one: 30 November 2026 at 22:00. */
  moment: (moment: string) => string;
  /** A target with dates or a horizon, within a sentence: first half of 2027. Anything else is unchanged. */
  period: (period: string) => string;
  /** The same, standing alone: First half of 2027. */
  periodAlone: (period: string) => string;
  /** The same, short: 2 Nov 2026. */
  shortPeriod: (period: string) => string;
  /** The day of the week of a date. */
  weekday: (date: string) => string;
  number: (value: number) => string;
  /** A percentage: 99.95 %. */
  percent: (value: number) => string;
  /** `15m`, `4h`, `30d`, `3 working days` in words. */
  duration: (duration: string) => string;
  /** A time, or a range of times: 16:00–18:00. */
  hours: (from: string | undefined, to: string | undefined) => string;
  /** A, B and C. */
  list: (items: readonly string[]) => string;
}

/** Formats for values in the language of the words. Dates are calendar dates and never shift with a time zone. */
export function formatIn({ locale: own, values }: Words, locale = own): Format {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const monthIn = (month: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' });
  const [month, shortMonth] = [monthIn('long'), monthIn('short')];
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const at = (date: string, hour = '00:00') => new Date(`${date}T${hour}Z`);

  const date = (text: string) => day.format(at(text));
  const periodIn =
    (days: Intl.DateTimeFormat, months: Intl.DateTimeFormat, w: PeriodWords) =>
    (text: string): string => {
      if (isDate(text)) return days.format(at(text));
      if (isMonth(text)) return months.format(at(`${text}-01`));
      if (isHorizon(text)) return w.horizons[text];
      const [from, to] = endsOf(text)?.map(periodIn(days, months, w)) ?? [];
      if (from !== undefined && to !== undefined) return w.range(from, to);
      const written = writtenPeriod(text);
      if (!written) return text;
      const { fiscal, year, part, number } = written;
      return w[fiscal ? 'fiscal' : 'calendar'][part === 'month' ? 'year' : part](year, number);
    };
  const period = periodIn(day, month, values.periods);
  return {
    date,
    shortDate: (text) => shortDay.format(at(text)),
    moment: (text) =>
      text.length > 10 ? dayAndTime.format(at(text.slice(0, 10), text.slice(11, 16))) : date(text),
    period,
    periodAlone: (text) => {
      const [first = '', ...rest] = period(text);
      return first.toLocaleUpperCase(locale) + rest.join('');
    },
    shortPeriod: periodIn(shortDay, shortMonth, values.shortPeriods),
    weekday: (text) => weekday.format(at(text)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    duration: (text) => {
      const days = workingDays(text);
      if (days !== undefined) return values.durations.working(days);
      const unit = text.at(-1);
      const amount = Number.parseInt(text, 10);
      return unit === 'm' || unit === 'h' || unit === 'd' ? values.durations[unit](amount) : text;
    },
    hours: (...times) =>
      times
        .filter((text) => text !== undefined)
        .map((text) => time.format(at('2000-01-01', text)))
        .join('–'),
    list: (items) => list.format(items),
  };
}
