import { periodOf } from '#model/period.ts';
import { lanes, type Lane } from './catalogue.ts';

interface Titled {
  title: string;
  id: string;
}

const titles = new Intl.Collator('en', { numeric: true });

/** Alphabetical; entries of one title by id, so that the order never depends on the file system. */
export function byTitle(one: Titled, other: Titled): number {
  return titles.compare(one.title, other.title) || compare(one.id, other.id);
}

/** By their stated `order`, then by title; those without an order follow. */
export function byOrder(
  one: Titled & { data: { order?: number | undefined } },
  other: typeof one,
): number {
  return (one.data.order ?? Infinity) === (other.data.order ?? Infinity)
    ? byTitle(one, other)
    : (one.data.order ?? Infinity) - (other.data.order ?? Infinity);
}

/** The newest first. */
export function byDate(one: Titled & { data: { date: string } }, other: typeof one): number {
  return compare(other.data.date, one.data.date) || byTitle(one, other);
}

/** The one that began last first. */
export function byStart(one: Titled & { data: { from: string } }, other: typeof one): number {
  return compare(other.data.from, one.data.from) || byTitle(one, other);
}

interface Scheduled extends Titled {
  lane: Lane;
  shippedOn: string | undefined;
  data: { target?: string | undefined };
}

/** By lane, in it the soonest target first; shipped items newest first. Items without a target follow. */
export function bySchedule(one: Scheduled, other: Scheduled): number {
  if (one.lane !== other.lane) return lanes.indexOf(one.lane) - lanes.indexOf(other.lane);
  if (one.lane === 'shipped')
    return compare(other.shippedOn ?? '', one.shippedOn ?? '') || byTitle(one, other);
  return compare(due(one), due(other)) || byTitle(one, other);
}

function due({ data }: Scheduled): string {
  return periodOf(data.target)?.end ?? '9999';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
