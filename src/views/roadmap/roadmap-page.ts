import type { Catalogue, RoadmapItem } from '#catalogue/catalogue.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';

/** The page of the whole roadmap. */
export function roadmapPage(words: Words): Page {
  return {
    title: words.roadmap.title,
    description: words.roadmap.lead,
    address: '/roadmap/',
    section: 'roadmap',
    breadcrumbs: [],
  };
}

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
    breadcrumbs: [{ title: words.nav.roadmap, address: '/roadmap/' }],
    edit: editAddress(platform, item.file),
    feedback: feedbackAddress(platform, item.address),
  };
}
