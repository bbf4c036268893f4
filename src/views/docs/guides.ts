import type { Guide } from '#catalogue/catalogue.ts';
import { sections } from '#model/sections.ts';
import type { Words } from '#words/en.ts';

/** The guides in one top-level folder, or in the root. */
export interface GuideSection {
  id: string;
  title: string;
  /** The folder's own page, if it has one. */
  page: Guide | undefined;
  guides: Guide[];
}

/** The platform's own index page of guides (`guides/index.md`), if there is one. */
export function guidesIndex(guides: Iterable<Guide>): Guide | undefined {
  return [...guides].find(({ address }) => address === sections.guides);
}

/** The guides in sections: first the root's, then one per folder, in catalogue order. */
export function guideSections(guides: readonly Guide[], words: Words): GuideSection[] {
  const folders = new Set(guides.map(folderOf).filter((folder) => folder !== ''));
  const isFolderPage = (guide: Guide) => folders.has(guide.id);
  const sections = ['', ...folders].map((folder) => {
    const page = guides.find(({ id }) => id === folder);
    return {
      id: folder === '' ? 'all' : folder,
      title: page?.title ?? (folder === '' ? words.guides.root : titleOf(folder)),
      page,
      guides: guides.filter((guide) => folderOf(guide) === folder && !isFolderPage(guide)),
    };
  });
  return sections.filter(({ guides: inside }) => inside.length > 0);
}

function folderOf({ id }: Guide): string {
  return id.includes('/') ? id.slice(0, id.indexOf('/')) : '';
}

/** A folder's name as a title: `getting-started` becomes “Getting started”. */
function titleOf(folder: string): string {
  const text = folder.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words per minute for an engineer, including commands and tables. */
const pace = 200;

/** The reading time of a text in minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
