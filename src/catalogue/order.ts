import { compare } from '#model/compare.ts';
import type { Order } from '#model/kind.ts';
import { lanes, type Lane, type RoadmapItem } from './catalogue.ts';
import { byTarget } from './schedule.ts';

interface Titled {
  title: string;
  id: string;
}

interface Ordered extends Titled {
  data: { order?: number | undefined };
}

interface OfService extends Ordered {
  service: Titled;
}

interface Dated extends Titled {
  data: { date: string };
}

interface Begun extends Titled {
  data: { from: string };
}

interface Scheduled extends Titled {
  lane: Lane;
  shippedOn: string | undefined;
  due: RoadmapItem['due'];
  data: { target?: string | undefined };
}

/** The sort functions for lists. Titles are compared in the alphabet of a language. */
export function ordersIn(language: string): Record<Order, (one: never, other: never) => number> {
  const titles = new Intl.Collator(language, { numeric: true });

  /** Alphabetical. Equal titles are sorted by id, so that the order never depends on the file system. */
  const byTitle = (one: Titled, other: Titled): number =>
    titles.compare(one.title, other.title) || compare(one.id, other.id);

  /** By `order`, then by title; entries without an order come last. */
  const byOrder = (one: Ordered, other: Ordered): number =>
    (one.data.order ?? Infinity) === (other.data.order ?? Infinity)
      ? byTitle(one, other)
      : (one.data.order ?? Infinity) - (other.data.order ?? Infinity);

  /** Newest first. */
  const byDate = (one: Dated, other: Dated): number =>
    compare(other.data.date, one.data.date) || byTitle(one, other);

  /** Latest start first. */
  const byStart = (one: Begun, other: Begun): number =>
    compare(other.data.from, one.data.from) || byTitle(one, other);

  /** By lane, then by the soonest target; shipped items newest first. */
  const bySchedule = (one: Scheduled, other: Scheduled): number => {
    if (one.lane !== other.lane) return lanes.indexOf(one.lane) - lanes.indexOf(other.lane);
    if (one.lane === 'shipped')
      return compare(other.shippedOn ?? '', one.shippedOn ?? '') || byTitle(one, other);
    return byTarget(one, other) || byTitle(one, other);
  };

  /** By service, then by `order`. */
  const byService = (one: OfService, other: OfService): number =>
    one.service === other.service ? byOrder(one, other) : byTitle(one.service, other.service);

  return {
    title: byTitle,
    order: byOrder,
    newest: byDate,
    'latest-start': byStart,
    schedule: bySchedule,
    service: byService,
  };
}
