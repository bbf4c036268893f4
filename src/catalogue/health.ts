import { type PageType, pageTypes } from '#model/page.ts';
import { isStated } from '#model/target.ts';
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
import { existingDuties, isInUse, servicesInUse } from './in-use.ts';
import { isOpen } from './lane.ts';
import {
  openDuties,
  reviewables,
  scorecardOf,
  unanswered,
  type Reviewable,
  type Scorecard,
} from './scorecard.ts';
import { unknownFacts, type UnknownFact } from './unknown-facts.ts';

/** What is reviewed, by the state of its review. */
export type Reviews = Record<Freshness, Reviewable[]>;

/** How current and complete a service's information is on the catalogue's day. */
export interface ServiceHealth {
  service: Service;
  pages: Record<PageType, ServiceDoc[]>;
  reviews: Reviews;
  /** What has no current review: an overdue one, or none. */
  toReview: Reviewable[];
  /** The existing duties, and those without an accountable layer. */
  duties: { all: number; open: Service['matrix']['rows'] };
  /** Open items: their number, those past their target and those without one. */
  roadmap: { open: number; overdue: RoadmapItem[]; untargeted: RoadmapItem[] };
  unanswered: SurveyFinding[];
  /** The facts that the service, its pages and its matrix say are not known. */
  unknown: Unknown[];
  scorecard: Scorecard;
}

/** A fact that is not known, and where that is said. */
export interface Unknown {
  fact: UnknownFact;
  of: Pick<Reviewable, 'title' | 'address' | 'file'>;
}

/** The same for everything that a team owns. */
export interface TeamHealth {
  team: Team;
  services: ServiceHealth[];
  toReview: Reviewable[];
  late: RoadmapItem[];
}

/** The same for what belongs to no service in use: guides, the baseline, and other items and findings. */
export interface CommonHealth {
  reviews: Reviews;
  overdue: RoadmapItem[];
  unanswered: SurveyFinding[];
  unknown: Unknown[];
}

/** The health of every service in use, in catalogue order. */
export function servicesHealth({ services, today }: Catalogue): ServiceHealth[] {
  return servicesInUse(services).map((service) => healthOf(service, today));
}

/** The health by team, for teams that own a service, a guide or an open item. The platform's owner has the baseline. */
export function teamsHealth(
  { teams, guides, platform, today }: Catalogue,
  all: ServiceHealth[],
): TeamHealth[] {
  const { baseline } = platform;
  return [...teams].flatMap((team) => {
    const services = all.filter(({ service }) => service.owner === team);
    const own: Reviewable[] = [...guides].filter(({ owner }) => owner === team);
    if (baseline && platform.owner === team) own.push(baseline);
    if (services.length === 0 && own.length === 0 && !team.roadmap.some(isOpen)) return [];
    const toReview = [
      ...services.flatMap((each) => each.toReview),
      ...toReviewOf(reviewsOf(own, today)),
    ];
    return [{ team, services, toReview, late: overdueItems(team.roadmap, today) }];
  });
}

/** The health of what belongs to no service in use. */
export function commonHealth({
  guides,
  platform: { baseline },
  reliability,
  surveys,
  today,
}: Catalogue): CommonHealth {
  const ofNone = ({ services }: { services: Service[] }) => !services.some(isInUse);
  const documents = [...guides, ...(baseline ? [baseline] : [])];
  return {
    reviews: reviewsOf(documents, today),
    overdue: reliability.overdue.filter(ofNone),
    unanswered: [...surveys].flatMap(unanswered).filter(ofNone),
    unknown: documents.flatMap(unknownOf),
  };
}

/** What has no current review: an overdue one, or none. */
export function toReviewOf({ overdue, never }: Pick<Reviews, 'overdue' | 'never'>): Reviewable[] {
  return [...overdue, ...never];
}

function healthOf(service: Service, today: string): ServiceHealth {
  const open = service.roadmap.filter(isOpen);
  const reviews = reviewsOf(reviewables(service), today);
  return {
    service,
    pages: groups(pageTypes, service.pages, ({ data }) => data.type),
    reviews,
    toReview: toReviewOf(reviews),
    duties: {
      all: existingDuties(service.matrix.rows).length,
      open: openDuties(service),
    },
    roadmap: {
      open: open.length,
      overdue: overdueItems(open, today),
      untargeted: open.filter(({ data }) => data.stage !== 'exploring' && !isStated(data.target)),
    },
    unanswered: unanswered(service),
    unknown: [...unknownOf(service), ...reviewables(service).slice(1).flatMap(unknownOf)],
    scorecard: scorecardOf(service, today),
  };
}

function unknownOf(entry: Reviewable): Unknown[] {
  return unknownFacts(entry).map((fact) => ({ fact, of: entry }));
}

function reviewsOf(reviewed: readonly Reviewable[], today: string): Reviews {
  return groups(freshnesses, reviewed, ({ data }) => freshnessOf(data, today));
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
