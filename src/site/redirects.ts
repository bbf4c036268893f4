import type { Catalogue } from '#catalogue/catalogue.ts';

/** A former address and its new one, both without the base path and with a slash at both ends. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects of all former addresses. A former address of a folder also redirects every page below it. An entry's own
 * former addresses take precedence over those of its folder, and no redirect hides an existing page.
 */
export function redirectsOf(catalogue: Catalogue): Redirect[] {
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
