import type { Precision } from './values.ts';
import { isDate, isMonth, isQuarter } from './written-form.ts';

/** A span of calendar days as `YYYY-MM-DD`, including both ends. */
export interface Period {
  start: string;
  end: string;
  precision: Precision;
}

/** The days that a target covers; undefined for `none` and for anything that is not a quarter, month or date. */
export function periodOf(target: string | undefined): Period | undefined {
  if (target === undefined) return undefined;
  if (isDate(target)) return { start: target, end: target, precision: 'date' };
  if (isMonth(target)) return { start: `${target}-01`, end: lastDay(target), precision: 'month' };
  if (!isQuarter(target)) return undefined;
  const last = Number(target.slice(6)) * 3;
  const month = (number: number) => `${target.slice(0, 4)}-${String(number).padStart(2, '0')}`;
  return { start: `${month(last - 2)}-01`, end: lastDay(month(last)), precision: 'quarter' };
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

function quartersSinceZero(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}
