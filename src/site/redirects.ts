import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Redirect } from '#model/redirect.ts';
import { describedRules } from '#checks/explain.ts';
import { sections } from '#model/sections.ts';
import { ruleAddress } from './authors.ts';
import type { Site } from './site.ts';

/**
 * The redirects of all former addresses: of the content, then of Plinth's own pages. No redirect hides an existing page.
 */
export function redirectsOf(site: Pick<Site, 'catalogue' | 'own' | 'options'>): Redirect[] {
  const written = contentRedirects(site.catalogue);
  const taken = new Set([
    ...written.map(({ from }) => from),
    ...site.catalogue.documents.map(({ address }) => address),
  ]);
  const own = [...formerChecks(site), ...quartersInLowerCase(site.catalogue)];
  return [...written, ...own.filter(({ from }) => !taken.has(from))];
}

/** Quarters are written with a capital letter, and often typed without. */
function quartersInLowerCase({ quarters }: Pick<Catalogue, 'quarters'>): Redirect[] {
  return [...quarters].map(({ address }) => ({ from: address.toLowerCase(), to: address }));
}

/** The pages of rules were once below `/checks/`, which own pages may use now. */
function formerChecks({ own, options }: Pick<Site, 'own' | 'options'>): Redirect[] {
  const ours = options.parts?.pages.some(({ address }) => address.startsWith(former)) ?? false;
  if (!options.authors || ours) return [];
  const rules = describedRules(own.rules).map(({ id }) => id);
  return [
    { from: former, to: sections.checks },
    ...rules.map((id) => ({ from: `${former}${id}/`, to: ruleAddress(id) })),
  ];
}

const former = '/checks/';

/**
 * The redirects that the content asks for. A former address of a folder also redirects every page below it. An entry's own
 * former addresses take precedence over those of its folder, and no redirect hides an existing page.
 */
export function contentRedirects(catalogue: Catalogue): Redirect[] {
  const pages = [
    // A service has a page of responsibilities even without a file.
    ...[...catalogue.services].map(({ matrix }) => ({
      address: matrix.address,
      data: matrix.own?.data,
    })),
    ...catalogue.documents,
  ];
  const moved = pages.flatMap(({ address, data }) =>
    (data?.movedFrom ?? []).map((from) => ({ from, to: address })),
  );
  const below = moved.flatMap(({ from, to }) =>
    pages
      .filter(({ address }) => to !== '/' && address !== to && address.startsWith(to))
      .map(({ address }) => ({ from: from + address.slice(to.length), to: address })),
  );
  const taken = new Set(pages.map(({ address }) => address));
  return [...moved, ...below].filter(({ from }) => !taken.has(from) && taken.add(from));
}
