import { isDate, isMonth, isQuarter } from '#model/values.ts';
import type { Words } from './text/en.ts';

export interface Format {
  /** A calendar date: 2 November 2026. */
  date: (date: string) => string;
  /** A calendar date where space is short: 2 Nov 2026. */
  shortDate: (date: string) => string;
  /** A date with a time of day, as written: 2026-11-30 22:00. */
  moment: (moment: string) => string;
  /** A quarter, month or date; anything else as it is. */
  period: (period: string) => string;
  /** The day of the week of a date. */
  weekday: (date: string) => string;
  number: (value: number) => string;
  /** A share given in percent: 99.95 %. */
  percent: (value: number) => string;
  /** `15m`, `4h`, `30d` in words. */
  duration: (duration: string) => string;
  /** A, B and C. */
  list: (items: string[]) => string;
}

/** How values read in the language of the words; dates are calendar dates and never shift with a time zone. */
export function formatIn(words: Words): Format {
  const { locale, values } = words;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const at = (date: string) => new Date(`${date}T00:00:00Z`);

  const date = (text: string) => day.format(at(text));
  return {
    date,
    shortDate: (text) => shortDay.format(at(text)),
    moment: (text) =>
      text.length > 10 ? `${date(text.slice(0, 10))}, ${text.slice(11)}` : date(text),
    period: (text) => {
      if (isDate(text)) return date(text);
      if (isMonth(text)) return month.format(at(`${text}-01`));
      return isQuarter(text) ? values.quarter(text.slice(0, 4), text.slice(6)) : text;
    },
    weekday: (text) => weekday.format(at(text)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    duration: (text) => {
      const unit = text.at(-1);
      const amount = Number.parseInt(text, 10);
      return unit === 'm' || unit === 'h' || unit === 'd' ? values.durations[unit](amount) : text;
    },
    list: (items) => list.format(items),
  };
}
