import type { Catalogue, RoadmapItem, Theme } from '#catalogue/catalogue.ts';
import { itemKinds } from '#model/roadmap.ts';
import { filterOf, type Filter, type Respect } from '#site/filter.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import { linkToSection } from '#site/routes.ts';
import type { Words } from '#words/en.ts';

/** The page of a roadmap item. */
export function itemPage(
  item: RoadmapItem,
  { platform }: Pick<Catalogue, 'platform'>,
  words: Words,
): Page {
  return {
    title: item.title,
    description: item.data.outcome,
    file: item.file,
    address: item.address,
    section: 'roadmap',
    breadcrumbs: [linkToSection('roadmap', words)],
    edit: editAddress(platform, item.file),
    feedback: feedbackAddress(platform, item.address),
  };
}

/** The page of a theme. */
export function themePage({ title, summary, address }: Theme, words: Words): Page {
  return {
    title,
    description: summary,
    address,
    section: 'roadmap',
    breadcrumbs: [linkToSection('roadmap', words)],
  };
}

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
    { name: 'theme', title: words.roadmap.theme, of: ({ theme }) => (theme ? [theme] : []) },
  ];
}
