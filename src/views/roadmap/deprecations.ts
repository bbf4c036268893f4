import type { Catalogue, Release, RoadmapItem, Service } from '#catalogue/catalogue.ts';
import { dateAfter, daysBetween, daysOf } from '#model/period.ts';
import type { NotKnown } from '#model/not-known.ts';
import type { Format } from '#words/format.ts';
import { isLeaving } from '#model/lifecycle.ts';
import { newestFirst } from '../news/news.ts';
import { openAndClosed } from '../people/people.ts';
import type { Words } from '#words/en.ts';

/** Everything that ends, and related announcements. */
export interface Deprecations {
  /** Services that end first, soonest first; then those without a date, frozen ones and retired ones. */
  services: Ending[];
  /** Open roadmap items that remove something. */
  items: RoadmapItem[];
  /** Releases that deprecated or removed something, newest first. */
  releases: Release[];
}

/** A service being phased out, with its most relevant date, if known. */
export interface Ending {
  service: Service;
  state: 'ends' | 'ended' | 'frozen' | 'retired';
  on: string | undefined;
  /** The number of days left; undefined if the date has passed. */
  daysLeft: number | undefined;
  /** The date from which new use is not allowed, by the platform’s policy. */
  noNewFrom: string | undefined;
  /** That its end is not known or not decided, if it says so. */
  open: ReturnType<typeof openEnd>;
  /** Where to ask about it. */
  channel: string | undefined;
}

type Policy = NonNullable<Catalogue['platform']['data']['deprecation']>;

const order = ['ended', 'ends', 'frozen', 'retired'] as const;

/** Everything that is deprecated, frozen or retired. */
export function deprecationsOf({
  platform,
  services,
  roadmap,
  releases,
  today,
}: Pick<Catalogue, 'platform' | 'services' | 'roadmap' | 'releases' | 'today'>): Deprecations {
  return {
    services: [...services]
      .filter(({ data }) => isLeaving(data.lifecycle))
      .map((service) => endingOf(service, platform.data.deprecation, today))
      .sort(
        (one, other) =>
          order.indexOf(one.state) - order.indexOf(other.state) || compareDays(one, other),
      ),
    items: openAndClosed([...roadmap].filter(({ data }) => data.kind === 'deprecation')).open,
    releases: newestFirst(releases).filter(
      ({ data }) => data.kind === 'deprecated' || data.kind === 'removed',
    ),
  };
}

/** The platform's definition of a deprecation, if it has one. */
export function deprecationPolicy(
  { data: { deprecation } }: Pick<Catalogue['platform'], 'data'>,
  { deprecations: w }: Words,
  { duration }: Format,
): string | undefined {
  if (!deprecation) return undefined;
  const { noNew, end } = deprecation;
  const isAtOnce = Number.parseInt(noNew, 10) === 0;
  return w.policy(isAtOnce ? undefined : duration(noNew), duration(end));
}

/** Why a service states no end: nobody knows it, or it is to be decided; undefined if neither is said. */
export function openEnd({
  notKnown,
  data,
}: Pick<Service, 'notKnown' | 'data'>):
  { what: NotKnown; decideBy: string | undefined } | undefined {
  const { retireOn } = notKnown;
  return retireOn && { what: retireOn, decideBy: data.decideBy };
}

/** If a deprecated service states no end, the policy’s period is counted from the day of its deprecation. */
function endingOf(service: Service, policy: Policy | undefined, today: string): Ending {
  const { lifecycle, since, support } = service.data;
  const counted = (duration: string | undefined) =>
    lifecycle === 'deprecated' && since !== undefined && duration !== undefined
      ? dateAfter(since, Math.ceil(daysOf(duration)))
      : undefined;
  const open = openEnd(service);
  const retireOn = service.data.retireOn ?? (open ? undefined : counted(policy?.end));
  const left = retireOn === undefined ? -1 : daysBetween(today, retireOn);
  const shared = {
    service,
    open: lifecycle === 'retired' ? undefined : open,
    channel: support?.channel ?? service.owner?.data.channel,
    daysLeft: lifecycle === 'retired' || left < 0 ? undefined : left,
    noNewFrom: counted(policy?.noNew),
  };
  if (lifecycle === 'retired') return { ...shared, state: 'retired', on: retireOn ?? since };
  if (retireOn !== undefined)
    return { ...shared, state: retireOn < today ? 'ended' : 'ends', on: retireOn };
  return { ...shared, state: lifecycle === 'frozen' ? 'frozen' : 'ends', on: undefined };
}

/** Soonest date first, past dates latest first, no date last. */
function compareDays({ state, on: one }: Ending, { on: other }: Ending): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return state === 'retired' ? other.localeCompare(one) : one.localeCompare(other);
}
