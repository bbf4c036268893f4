import type { Catalogue, RoadmapItem } from '#catalogue/catalogue.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';
import { linkToSection } from '#site/routes.ts';

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
