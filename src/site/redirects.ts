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
  const pages = pagesOf(catalogue);
  const moved = pages.flatMap(({ address, movedFrom = [] }) =>
    movedFrom.map((from) => ({ from, to: address })),
  );
  const below = moved.flatMap(({ from, to }) =>
    pages
      .filter(({ address }) => to !== '/' && address !== to && address.startsWith(to))
      .map(({ address }) => ({ from: from + address.slice(to.length), to: address })),
  );
  const taken = new Set(pages.map(({ address }) => address));
  return [...moved, ...below].filter(({ from }) => !taken.has(from) && taken.add(from));
}

interface EntryPage {
  address: string;
  movedFrom: readonly string[] | undefined;
}

/** The page of every entry, matrices among them. */
function pagesOf(catalogue: Catalogue): EntryPage[] {
  const { platform, services, pages, guides, teams, personas, providers } = catalogue;
  const { roadmap, events, surveys, releases, notices, terms } = catalogue;
  const entries = [
    services,
    pages,
    guides,
    teams,
    personas,
    providers,
    roadmap,
    events,
    surveys,
    releases,
    notices,
    terms,
  ];
  return [
    ...[platform, ...entries.flatMap((list) => [...list])].map(({ address, data }) => ({
      address,
      movedFrom: data.movedFrom,
    })),
    ...[...services].map(({ matrix }) => ({
      address: matrix.address,
      movedFrom: matrix.own?.data.movedFrom,
    })),
    { address: '/responsibilities/', movedFrom: platform.baseline?.data.movedFrom },
  ];
}
