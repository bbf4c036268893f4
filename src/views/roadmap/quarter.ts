import type { Catalogue, RoadmapItem } from '#catalogue/catalogue.ts';
import type { Quarter, QuarterPromise } from '#catalogue/quarters.ts';
import { daysBetween } from '#model/period.ts';
import { isStated } from '#model/target.ts';
import type { Format } from '#words/format.ts';
import type { NavLink } from '#site/nav.ts';
import type { Page } from '#site/page.ts';
import type { Words } from '#words/en.ts';
import { linkToSection } from '#site/routes.ts';

/** The page of one quarter. */
export function quarterPage(
  quarter: Quarter,
  { quarters }: Pick<Catalogue, 'quarters'>,
  words: Words,
  format: Format,
): Page {
  const all = [...quarters];
  const index = all.indexOf(quarter);
  const neighbour = (other: Quarter | undefined): NavLink | undefined =>
    other && { title: format.period(other.id), address: other.address };
  return {
    title: format.period(quarter.id),
    description: words.quarter.lead(format.date(quarter.start), format.date(quarter.end)),
    address: quarter.address,
    section: 'roadmap',
    breadcrumbs: [linkToSection('roadmap', words), linkToSection('quarters', words)],
    previous: neighbour(all[index - 1]),
    next: neighbour(all[index + 1]),
  };
}

/** Whether a quarter is past, current or in the future. */
export function stateOf({ start, end }: Quarter, today: string): 'past' | 'now' | 'ahead' {
  return end < today ? 'past' : start > today ? 'ahead' : 'now';
}

/** How many days a quarter has left after a day in it. */
export function daysLeft({ end }: Quarter, today: string): number {
  return daysBetween(today, end);
}

/** The number of promises of a quarter by outcome, in display order, without empty outcomes. */
export function outcomesOf({
  promises,
}: Pick<Quarter, 'promises'>): { became: QuarterPromise['became']; count: number }[] {
  return (['kept', 'shipped', 'moved', 'stopped', 'stopped-elsewhere', 'open'] as const)
    .map((became) => ({
      became,
      count: promises.filter((promise) => promise.became === became).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Whether an item was ever promised for a quarter. */
export function isPromised(item: RoadmapItem, { promises }: Pick<Quarter, 'promises'>): boolean {
  return promises.some((promise) => promise.item === item);
}

/** The outcome of a promise, in words. */
export function becameText(
  { item, became }: QuarterPromise,
  quarter: Quarter,
  today: string,
  words: Words,
  format: Format,
): string {
  const { quarter: w, stages, roadmap } = words;
  const day = item.lane === 'stopped' ? item.stoppedOn : item.shippedOn;
  const date = day === undefined ? undefined : format.date(day);
  const { target } = item.data;
  switch (became) {
    case 'kept':
      return date === undefined ? stages.shipped : w.shippedOn(date);
    case 'shipped':
      return (day ?? '') > quarter.end ? w.shippedAfter(date ?? '') : w.shippedBefore(date ?? '');
    case 'moved':
      return isStated(target) ? w.movedTo(format.period(target)) : w.movedAway;
    case 'stopped':
    case 'stopped-elsewhere':
      return date === undefined ? stages[item.state] : w.stopped(stages[item.state], date);
    case 'open':
      return quarter.end < today
        ? w.late(stages[item.state])
        : [stages[item.state], item.data.blocked && roadmap.isBlocked].filter(Boolean).join(', ');
  }
}
