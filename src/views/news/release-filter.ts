import type { Release } from '#catalogue/catalogue.ts';
import { releaseKinds } from '#model/release.ts';
import { filterOf, type Filter } from '#site/filter.ts';
import type { Words } from '#words/en.ts';

/** The filters for releases. */
export function releaseFilter(releases: readonly Release[], words: Words): Filter<Release> {
  return filterOf(
    releases,
    [
      {
        name: 'kind',
        title: words.roadmap.kind,
        of: ({ data: { kind } }) => [{ id: kind, title: words.releaseKinds[kind] }],
        order: releaseKinds,
      },
      { name: 'service', title: words.nav.services, of: ({ services }) => services },
    ],
    words.locale,
  );
}
