import type { Catalogue } from '#catalogue/catalogue.ts';
import {
  servicesHealth,
  teamsHealth,
  type ServiceHealth,
  type TeamHealth,
} from '#catalogue/health.ts';
import { dutyAnchor } from '#catalogue/address.ts';
import { levels } from '#catalogue/scorecard.ts';
import { pageTypes } from '#model/page.ts';
import { freshnesses, type Freshness } from '#model/review.ts';
import { formatIn } from '#words/format.ts';
import type { Words } from '#words/en.ts';

/** The health of the platform: by service, by team, and in total. */
export interface PlatformHealth {
  services: ServiceHealth[];
  levels: typeof levels;
  pageTypes: typeof pageTypes;
  teams: TeamHealth[];
  reviews: Record<Freshness, number>;
  duties: { all: number; answered: number };
  late: number;
  unanswered: number;
}

/** Adds up the health of all services. */
export function platformHealth(catalogue: Catalogue): PlatformHealth {
  const services = servicesHealth(catalogue);
  const sum = (count: (health: ServiceHealth) => number) =>
    services.reduce((total, health) => total + count(health), 0);
  const reviews = freshnesses.map((state) => [state, sum((each) => each.reviews[state].length)]);
  return {
    services,
    levels,
    pageTypes,
    teams: teamsHealth(catalogue, services),
    reviews: Object.fromEntries(reviews) as Record<Freshness, number>,
    duties: {
      all: sum(({ duties }) => duties.all),
      answered: sum(({ duties }) => duties.all - duties.open.length),
    },
    late: catalogue.reliability.overdue.length,
    unanswered: new Set(services.flatMap((health) => health.unanswered)).size,
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
  const { service, reviews, duties, roadmap, unanswered } = health;
  const { health: w } = words;
  const format = formatIn(words);
  return [
    ...reviews.overdue.map((each) => ({
      ...each,
      about: w.reviewedOn(format.date(each.data.reviewed ?? '')),
    })),
    ...reviews.never.map((each) => ({ ...each, about: w.neverReviewed })),
    ...duties.open.map(({ duty }) => ({
      about: w.nobodyAnswers,
      title: duty.title,
      address: `${service.matrix.address}#${dutyAnchor(duty.id)}`,
    })),
    ...roadmap.overdue.map((item) => ({
      about: w.targetPassed(format.period(item.data.target ?? '')),
      title: item.title,
      address: item.address,
      file: item.file,
    })),
    ...roadmap.untargeted.map((item) => ({ ...item, about: w.noTarget })),
    ...unanswered.map(({ survey, text }) => ({
      about: w.noAnswer,
      title: text,
      address: survey.address,
      file: survey.file,
    })),
  ];
}

/** The fragment of a service's list of fixes. */
export function toFixAnchor({ service }: Pick<ServiceHealth, 'service'>): string {
  return `mend-${service.id}`;
}
