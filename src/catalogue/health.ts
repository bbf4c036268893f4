import { type PageType, pageTypes } from '#model/page.ts';
import { freshnesses, freshnessOf, type Freshness } from '#model/review.ts';
import type {
  Catalogue,
  ServiceDoc,
  RoadmapItem,
  Service,
  SurveyFinding,
  Team,
} from './catalogue.ts';
import { overdueItems } from './roadmap-reliability.ts';
import { isOpen } from './lane.ts';
import {
  openDuties,
  reviewables,
  scorecardOf,
  unanswered,
  type Reviewable,
  type Scorecard,
} from './scorecard.ts';

/** How current and complete a service's information is on the catalogue's day. */
export interface ServiceHealth {
  service: Service;
  pages: Record<PageType, ServiceDoc[]>;
  reviews: Record<Freshness, Reviewable[]>;
  /** The existing duties, and those without an accountable layer. */
  duties: { all: number; open: Service['matrix']['rows'] };
  /** Open items: their number, those past their target and those without one. */
  roadmap: { open: number; overdue: RoadmapItem[]; untargeted: RoadmapItem[] };
  unanswered: SurveyFinding[];
  scorecard: Scorecard;
}

/** The same for everything that a team owns. */
export interface TeamHealth {
  team: Team;
  services: ServiceHealth[];
  overdue: Reviewable[];
  late: RoadmapItem[];
}

/** The health of every service in use, in catalogue order. */
export function servicesHealth({ services, today }: Catalogue): ServiceHealth[] {
  return [...services]
    .filter(({ data }) => data.lifecycle !== 'retired')
    .map((service) => healthOf(service, today));
}

/** The health by team, for teams that own a service, a guide or an open item. */
export function teamsHealth(
  { teams, guides, today }: Catalogue,
  all: ServiceHealth[],
): TeamHealth[] {
  return [...teams].flatMap((team) => {
    const services = all.filter(({ service }) => service.owner === team);
    const own = [...guides].filter(({ owner }) => owner === team);
    if (services.length === 0 && own.length === 0 && !team.roadmap.some(isOpen)) return [];
    const overdue = [
      ...services.flatMap(({ reviews }) => reviews.overdue),
      ...own.filter(({ data }) => freshnessOf(data, today) === 'overdue'),
    ];
    return [{ team, services, overdue, late: overdueItems(team.roadmap, today) }];
  });
}

function healthOf(service: Service, today: string): ServiceHealth {
  const open = service.roadmap.filter(isOpen);
  const reviewed = reviewables(service);
  return {
    service,
    pages: groups(pageTypes, service.pages, ({ data }) => data.type),
    reviews: groups(freshnesses, reviewed, ({ data }) => freshnessOf(data, today)),
    duties: {
      all: service.matrix.rows.filter(({ notApplicable }) => !notApplicable).length,
      open: openDuties(service),
    },
    roadmap: {
      open: open.length,
      overdue: overdueItems(open, today),
      untargeted: open.filter(({ data }) => data.stage !== 'exploring' && !hasTarget(data)),
    },
    unanswered: unanswered(service),
    scorecard: scorecardOf(service, today),
  };
}

function hasTarget({ target }: RoadmapItem['data']): boolean {
  return target !== undefined && target !== 'none';
}

/** Groups things by key. Every key has a list; things without a key are left out. */
function groups<K extends string, T>(
  keys: readonly K[],
  things: readonly T[],
  keyOf: (thing: T) => K | undefined,
): Record<K, T[]> {
  const lists = keys.map((key) => [key, things.filter((thing) => keyOf(thing) === key)]);
  return Object.fromEntries(lists) as Record<K, T[]>;
}
