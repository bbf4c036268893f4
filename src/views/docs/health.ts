import type { Catalogue, RoadmapItem, SurveyFinding } from '#catalogue/catalogue.ts';
import {
  commonHealth,
  servicesHealth,
  teamsHealth,
  toReviewOf,
  type CommonHealth,
  type Reviews,
  type ServiceHealth,
  type TeamHealth,
  type Unknown,
} from '#catalogue/health.ts';
import { dutyAnchor } from '#catalogue/address.ts';
import { levels, unanswered } from '#catalogue/scorecard.ts';
import { pageTypes } from '#model/page.ts';
import { freshnesses, type Freshness } from '#model/review.ts';
import { formatIn } from '#words/format.ts';
import type { Words } from '#words/en.ts';

/** The health of the platform: by service, by team, and in total. */
export interface PlatformHealth {
  services: ServiceHealth[];
  common: CommonHealth;
  levels: typeof levels;
  pageTypes: typeof pageTypes;
  teams: TeamHealth[];
  reviews: Record<Freshness, number>;
  duties: { all: number; answered: number };
  late: number;
  unanswered: number;
  /** The number of facts that are stated to be not known. */
  unknown: number;
}

/** Adds up the health of all services in use and of what belongs to none. */
export function platformHealth(catalogue: Catalogue): PlatformHealth {
  const services = servicesHealth(catalogue);
  const sum = (count: (health: ServiceHealth) => number) =>
    services.reduce((total, health) => total + count(health), 0);
  const common = commonHealth(catalogue);
  const reviews = freshnesses.map((state) => [
    state,
    sum((each) => each.reviews[state].length) + common.reviews[state].length,
  ]);
  return {
    services,
    common,
    levels,
    pageTypes,
    teams: teamsHealth(catalogue, services),
    reviews: Object.fromEntries(reviews) as Record<Freshness, number>,
    duties: {
      all: sum(({ duties }) => duties.all),
      answered: sum(({ duties }) => duties.all - duties.open.length),
    },
    late: catalogue.reliability.overdue.length,
    unanswered: [...catalogue.surveys].flatMap(unanswered).length,
    unknown: sum((each) => each.unknown.length) + common.unknown.length,
  };
}

/** Something to fix: what is wrong, and where. */
export interface ToFix {
  about: string;
  title: string;
  address: string;
  /** The content file to edit, if known. */
  file?: string;
}

/** What to fix for a service, the most visible first. */
export function toFixOf(health: ServiceHealth, words: Words): ToFix[] {
  const { service, reviews, duties, roadmap, unanswered, unknown } = health;
  const { health: w } = words;
  return [
    ...reviewsToFix(reviews, words),
    ...duties.open.map(({ duty }) => ({
      about: w.nobodyAnswers,
      title: duty.title,
      address: `${service.matrix.address}#${dutyAnchor(duty.id)}`,
    })),
    ...itemsToFix(roadmap.overdue, words),
    ...roadmap.untargeted.map((item) => ({ ...item, about: w.noTarget })),
    ...findingsToFix(unanswered, words),
    ...unknownToFix(unknown, words),
  ];
}

/** What to fix that belongs to no service in use. */
export function commonToFix(
  { reviews, overdue, unanswered, unknown }: CommonHealth,
  words: Words,
): ToFix[] {
  return [
    ...reviewsToFix(reviews, words),
    ...itemsToFix(overdue, words),
    ...findingsToFix(unanswered, words),
    ...unknownToFix(unknown, words),
  ];
}

/** Reviews whose day is not known are among those to do. */
function unknownToFix(unknown: readonly Unknown[], words: Words): ToFix[] {
  return unknown
    .filter(({ fact }) => fact !== 'reviewed')
    .map(({ fact, of }) => ({ ...of, about: words.health.notKnown(words.unknownFacts[fact]) }));
}

function reviewsToFix(reviews: Reviews, words: Words): ToFix[] {
  const { health: w } = words;
  const format = formatIn(words);
  return toReviewOf(reviews).map((each) => ({
    ...each,
    about: each.notKnown.reviewed
      ? w.notKnown(words.unknownFacts.reviewed)
      : each.data.reviewed
        ? w.reviewedOn(format.date(each.data.reviewed))
        : w.neverReviewed,
  }));
}

function itemsToFix(items: readonly RoadmapItem[], words: Words): ToFix[] {
  const format = formatIn(words);
  return items.map((item) => ({
    about: words.health.targetPassed(format.period(item.data.target ?? '')),
    title: item.title,
    address: item.address,
    file: item.file,
  }));
}

function findingsToFix(findings: readonly SurveyFinding[], words: Words): ToFix[] {
  return findings.map(({ survey, text }) => ({
    about: words.health.noAnswer,
    title: text,
    address: survey.address,
    file: survey.file,
  }));
}

/** The fragment of a service's list of fixes. */
export function toFixAnchor({ service }: Pick<ServiceHealth, 'service'>): string {
  return `mend-${service.id}`;
}
