import type { Catalogue, Release, RoadmapItem, Service } from '#catalogue/catalogue.ts';
import { dateAfter, daysBetween, daysOf } from '#model/period.ts';
import type { Format } from '#words/format.ts';
import { isLeaving } from '#model/lifecycle.ts';
import { newestFirst } from '../news/news.ts';
import { openAndClosed } from '../people/people.ts';
import type { Words } from '#words/en.ts';

/** What ends, and what was said about it. */
export interface Deprecations {
  /** Those that end first, the soonest first; then those without a day, the frozen ones, the retired ones. */
  services: Ending[];
  /** Roadmap items to come that take something away. */
  items: RoadmapItem[];
  /** Releases that deprecated or removed something, newest first. */
  releases: Release[];
}

/** A service on its way out, with the day that matters most, where one is known. */
export interface Ending {
  service: Service;
  state: 'ends' | 'ended' | 'frozen' | 'retired';
  on: string | undefined;
  /** How many days are left until then; none where it has passed. */
  daysLeft: number | undefined;
  /** From when on nothing new may begin with it, by the platform’s policy. */
  noNewFrom: string | undefined;
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

/** What a deprecation means on the platform, where it says so. */
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

/** Where a deprecated service states no end, it is the policy’s, counted from the day of its deprecation. */
function endingOf(service: Service, policy: Policy | undefined, today: string): Ending {
  const { lifecycle, since, support } = service.data;
  const counted = (duration: string | undefined) =>
    lifecycle === 'deprecated' && since !== undefined && duration !== undefined
      ? dateAfter(since, Math.ceil(daysOf(duration)))
      : undefined;
  const retireOn = service.data.retireOn ?? counted(policy?.end);
  const left = retireOn === undefined ? -1 : daysBetween(today, retireOn);
  const shared = {
    service,
    channel: support?.channel ?? service.owner?.data.channel,
    daysLeft: lifecycle === 'retired' || left < 0 ? undefined : left,
    noNewFrom: counted(policy?.noNew),
  };
  if (lifecycle === 'retired') return { ...shared, state: 'retired', on: retireOn ?? since };
  if (retireOn !== undefined)
    return { ...shared, state: retireOn < today ? 'ended' : 'ends', on: retireOn };
  return { ...shared, state: lifecycle === 'frozen' ? 'frozen' : 'ends', on: undefined };
}

/** The soonest day first, of what is over the latest; without a day last. */
function compareDays({ state, on: one }: Ending, { on: other }: Ending): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return state === 'retired' ? other.localeCompare(one) : one.localeCompare(other);
}
