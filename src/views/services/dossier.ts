import type { Catalogue, Service } from '#catalogue/catalogue.ts';
import { reviewables, type Reviewable } from '#catalogue/scorecard.ts';
import type { Page } from '#site/page.ts';
import { reviewOf, type Review } from '#site/review.ts';
import { linkToSection } from '#site/routes.ts';
import type { Words } from '#words/en.ts';

/** The address of a service's dossier: everything auditors ask for on one page. */
export function dossierAddress({ address }: Pick<Service, 'address'>): string {
  return `${address}dossier/`;
}

/** The page of a service's dossier. Not in search, because it repeats other pages. */
export function dossierPage(service: Service, words: Words): Page {
  return {
    title: words.dossier.title(service.title),
    description: words.dossier.lead,
    address: dossierAddress(service),
    section: 'services',
    breadcrumbs: [
      linkToSection('services', words),
      { title: service.title, address: service.address },
    ],
    service,
    hidden: true,
  };
}

/** Every document of a service, with the state of its review. */
export function reviewsOf(
  service: Service,
  { today }: Pick<Catalogue, 'today'>,
): (Reviewable & { review: Review | undefined })[] {
  return reviewables(service).map((each) => ({ ...each, review: reviewOf(each, today) }));
}

/** Whether a service has any reference details. */
export function hasDetails({ data, personas, replaces }: Service): boolean {
  const { support, maintenance, cost, adoption, aliases, links, repository, contribute } = data;
  const facts = [support?.status, support?.response, maintenance, cost, data.data, adoption];
  return [...facts, aliases, links, repository, contribute, personas[0], replaces[0]].some(
    (fact) => fact !== undefined,
  );
}
