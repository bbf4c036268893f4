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

/** The health of the platform: by service, by team, and in sums. */
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

/** Sums what is known of each service. */
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

/** Something to mend: what is wrong with it, and where it stands. */
export interface Mend {
  about: string;
  title: string;
  address: string;
  /** The content file that is to be edited, where one is known. */
  file?: string;
}

/** What is to be mended of a service, the most visible first. */
export function mendsOf(health: ServiceHealth, words: Words): Mend[] {
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

/** The fragment of what is to be mended of a service. */
export function mendAnchor({ service }: Pick<ServiceHealth, 'service'>): string {
  return `mend-${service.id}`;
}
