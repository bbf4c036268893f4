import type { Catalogue } from '#catalogue/catalogue.ts';

/** A former address and where it leads now; both without base, from slash to slash. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Where every former address leads. A folder's takes along all that lies below it; what an entry says of itself goes
 * before what a folder says, and no redirect hides a page that is there.
 */
export function redirectsOf(catalogue: Catalogue): Redirect[] {
  const pages = [
    // A service has a page of responsibilities without a file as well.
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
