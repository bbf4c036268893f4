import { isDate, isMonth } from './written-form.ts';

/** The precisions of roadmap targets, given by their form. */
export const precisions = [
  'date',
  'month',
  'quarter',
  'half',
  'year',
  'fiscal-month',
  'fiscal-quarter',
  'fiscal-half',
  'fiscal-year',
  'range',
] as const;
export type Precision = (typeof precisions)[number];

/** A span of calendar days as `YYYY-MM-DD`, including both ends. */
export interface Period {
  start: string;
  end: string;
  precision: Precision;
}

/** A period as it is written: a year or a part of it, of the calendar or of the fiscal year. */
export interface WrittenPeriod {
  fiscal: boolean;
  /** Four digits. */
  year: string;
  part: 'month' | 'quarter' | 'half' | 'year';
  /** Which month, quarter or half of the year, from 1. */
  number: number;
}

/**
 * The days that a target covers; undefined for `none`, for a horizon and for anything that is not a target. A fiscal
 * year has the name of the calendar year in which it ends; `fiscalStart` is the month in which it begins, from 1.
 */
export function periodOf(target: string | undefined, fiscalStart = 1): Period | undefined {
  if (target === undefined) return undefined;
  const range = endsOf(target);
  if (!range) return spanOf(target, fiscalStart);
  const [first, last] = range.map((each) => spanOf(each, fiscalStart));
  if (!first || first.precision !== last?.precision || first.start >= last.start) return undefined;
  return { start: first.start, end: last.end, precision: 'range' };
}

/** The first and the last period of a range, such as `2027-Q1/2027-Q2`; undefined for anything else. */
export function endsOf(target: string): [first: string, last: string] | undefined {
  const [first = '', last, ...more] = target.split('/');
  return last === undefined || more.length > 0 ? undefined : [first, last];
}

/** Reads `2027`, `2027-H1`, `2027-Q1`, `2027-01`, and the first three of a fiscal year, such as `FY2027-Q1`. */
export function writtenPeriod(text: string): WrittenPeriod | undefined {
  const [, fiscal, year, letter, digit, month] =
    /^(FY)?(\d{4})(?:-(?:([QH])([1-4])|(\d{2})))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const named = { fiscal: fiscal !== undefined, year };
  if (month !== undefined)
    return !named.fiscal && isMonth(text)
      ? { ...named, part: 'month', number: Number(month) }
      : undefined;
  // A year before 1000 is a typo. Quarters and months of such years have always been accepted.
  if (year.startsWith('0') && (named.fiscal || letter !== 'Q')) return undefined;
  if (letter === 'Q') return { ...named, part: 'quarter', number: Number(digit) };
  if (letter === undefined) return { ...named, part: 'year', number: 1 };
  return Number(digit) < 3 ? { ...named, part: 'half', number: Number(digit) } : undefined;
}

/** The quarter (`2026-Q4`) of a calendar date. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${String(Math.ceil(Number(date.slice(5, 7)) / 3))}`;
}

/** The quarter `steps` after the given one. Negative steps go back. */
export function quarterAfter(quarter: string, steps = 1): string {
  const count = quartersSinceZero(quarter) + steps;
  return `${String(Math.floor(count / 4))}-Q${String((count % 4) + 1)}`;
}

/** The number of quarters from one to another; negative if the second is earlier. */
export function quartersBetween(from: string, to: string): number {
  return quartersSinceZero(to) - quartersSinceZero(from);
}

/** Every quarter from the earliest to the latest of those given. */
export function quartersOver(some: Iterable<string>): string[] {
  const sorted = [...some].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const steps = Array.from({ length: quartersBetween(first, last) + 1 });
  return steps.map((_, step) => quarterAfter(first, step));
}

/** The calendar date in a time zone (an IANA name) at a given moment. */
export function todayIn(timezone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(now);
}

/**
 * The calendar date `days` after the given one. Negative days go back. Undefined if the year would not have four
 * digits.
 */
export function dateAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  const written = day.toISOString();
  if (written.startsWith('+')) return '9999-12-31';
  return written.startsWith('-') ? '0000-01-01' : written.slice(0, 10);
}

/** The number of days from one calendar date to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The length of a duration in days; hours and minutes count as fractions. */
export function daysOf(duration: string): number {
  const amount = Number.parseInt(duration, 10);
  return duration.endsWith('d') ? amount : duration.endsWith('h') ? amount / 24 : amount / 1440;
}

function spanOf(text: string, fiscalStart: number): Period | undefined {
  if (isDate(text)) return { start: text, end: text, precision: 'date' };
  const written = writtenPeriod(text);
  if (!written) return undefined;
  const { fiscal, year, part, number } = written;
  const length = monthsIn[part];
  const before = fiscal && fiscalStart > 1 ? fiscalStart - 13 : 0;
  const first = Number(year) * 12 + before + (number - 1) * length;
  return {
    start: `${monthAt(first)}-01`,
    end: lastDay(monthAt(first + length - 1)),
    precision: fiscal ? `fiscal-${part}` : part,
  };
}

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The month `YYYY-MM` by its number since the year 0. */
function monthAt(count: number): string {
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function quartersSinceZero(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}
