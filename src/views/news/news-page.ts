import type { Catalogue, Event, Notice, Release, Survey } from '#catalogue/catalogue.ts';
import { tocOf, type Crumb, type Page } from '#site/page.ts';
import type { NavLink, Tree } from '#site/nav.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';

/** The lists of the news section, as in their addresses. */
export const newsLists = ['notices', 'events', 'releases', 'surveys'] as const;
export type NewsList = (typeof newsLists)[number];

export type NewsEntry = Event | Notice | Release | Survey;

/** The page of all news. */
export function newsPage(words: Words): Page {
  return {
    title: words.news.title,
    description: words.news.lead,
    address: '/news/',
    section: 'news',
    breadcrumbs: [],
  };
}

/** The page of one list. */
export function newsListPage(list: NewsList, words: Words): Page {
  return {
    title: words.nav[list],
    description: words.news.leads[list],
    address: listAddress(list),
    section: 'news',
    breadcrumbs: [newsCrumb(words)],
  };
}

/** The page of an entry. `entries` is its list, newest first, for links to its neighbours. */
export function newsEntryPage<E extends NewsEntry>(
  list: NewsList,
  entry: E,
  entries: readonly E[],
  { platform }: Pick<Catalogue, 'platform'>,
  words: Words,
): Page {
  const index = entries.findIndex(({ id }) => id === entry.id);
  return {
    title: entry.title,
    description: 'summary' in entry.data ? entry.data.summary : undefined,
    address: entry.address,
    section: 'news',
    breadcrumbs: [newsCrumb(words), listLink(list, words)],
    tree: newsTree(list, entry, words),
    toc: tocOf(entry.body.headings),
    previous: neighbour(entries[index + 1]),
    next: neighbour(index > 0 ? entries[index - 1] : undefined),
    file: entry.file,
    edit: editAddress(platform, entry.file),
    feedback: feedbackAddress(platform, entry.address),
  };
}

/** The lists, with the entry below its own. */
function newsTree(at: NewsList, entry: NavLink, words: Words): Tree {
  const links = newsLists.map((list) =>
    list === at
      ? { ...listLink(list, words), children: [{ title: entry.title, address: entry.address }] }
      : listLink(list, words),
  );
  const overview = { title: words.service.overview, address: '/news/' };
  return {
    title: words.news.title,
    address: '/news/',
    lifecycle: undefined,
    groups: [{ title: undefined, links: [overview, ...links] }],
  };
}

function neighbour(entry: NavLink | undefined): NavLink | undefined {
  return entry && { title: entry.title, address: entry.address };
}

function newsCrumb(words: Words): Crumb {
  return { title: words.nav.news, address: '/news/' };
}

function listLink(list: NewsList, words: Words): NavLink {
  return { title: words.nav[list], address: listAddress(list) };
}

function listAddress(list: NewsList): string {
  return `/${list}/`;
}
