import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { itemKinds } from '#model/roadmap.ts';
import { filterOf, type Filter, type Respect } from '#site/filter.ts';
import type { Words } from '#words/en.ts';

/** The filters for the roadmap. */
export function roadmapFilter(items: readonly RoadmapItem[], words: Words): Filter<RoadmapItem> {
  return filterOf(items, roadmapRespects(words), words.locale);
}

function roadmapRespects(words: Words): Respect<RoadmapItem>[] {
  return [
    {
      name: 'kind',
      title: words.roadmap.kind,
      of: ({ data: { kind } }) => [{ id: kind, title: words.kinds[kind] }],
      order: itemKinds,
    },
    { name: 'service', title: words.nav.services, of: ({ services }) => services },
    { name: 'persona', title: words.roadmap.for, of: ({ personas }) => personas },
    { name: 'team', title: words.roadmap.owner, of: ({ owner }) => (owner ? [owner] : []) },
  ];
}
