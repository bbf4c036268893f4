import type { Catalogue, Event, Notice, Release, Survey } from '#catalogue/catalogue.ts';
import { releaseKinds } from '#model/release.ts';
import { sections } from '#model/sections.ts';
import { instantOf } from '#model/wall-clock.ts';
import { filterOf, type Filter } from '#site/filter.ts';
import type { NavLink, Tree } from '#site/nav.ts';
import { tocOf, type Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import { linkToSection } from '#site/routes.ts';
import type { Words } from '#words/en.ts';

/** The lists of the news section, as in their addresses. */
export const newsLists = ['notices', 'events', 'releases', 'surveys'] as const;
export type NewsList = (typeof newsLists)[number];

export type NewsEntry = Event | Notice | Release | Survey;

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
    description: descriptionOf(entry, words),
    address: entry.address,
    section: 'news',
    breadcrumbs: [linkToSection('news', words), linkToSection(list, words)],
    tree: newsTree(list, entry, words),
    toc: tocOf(entry.body.headings),
    previous: neighbour(entries[index + 1]),
    next: neighbour(index > 0 ? entries[index - 1] : undefined),
    file: entry.file,
    about: entry.kind === 'event' ? aboutEvent(entry, platform.timezone) : undefined,
    edit: editAddress(platform, entry.file),
    feedback: feedbackAddress(platform, entry.address),
  };
}

/** An event with its instants, or its days without a time of day. */
function aboutEvent({ title, lastDay, isCancelled, data }: Event, timezone: string): Page['about'] {
  const { summary, date, from, to, location } = data;
  const at = (day: string, time: string | undefined) =>
    time === undefined ? day : instantOf(`${day} ${time}`, timezone).toISOString();
  return {
    '@type': 'Event',
    name: title,
    description: summary,
    startDate: at(date, from),
    endDate: at(lastDay, to),
    location: location === undefined ? undefined : { '@type': 'Place', name: location },
    eventStatus: `https://schema.org/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
  };
}

function descriptionOf(entry: NewsEntry, { news }: Words): string | undefined {
  if (entry.kind !== 'event') return undefined;
  const { isCancelled, data } = entry;
  return isCancelled ? news.cancelledLead(data.summary) : data.summary;
}

/** The lists, with the entry below its own. */
function newsTree(at: NewsList, entry: NavLink, words: Words): Tree {
  const links = newsLists.map((list) =>
    list === at
      ? {
          ...linkToSection(list, words),
          children: [{ title: entry.title, address: entry.address }],
        }
      : linkToSection(list, words),
  );
  const overview = { title: words.service.overview, address: sections.news };
  return {
    title: words.news.title,
    address: sections.news,
    lifecycle: undefined,
    groups: [{ title: undefined, links: [overview, ...links] }],
  };
}

function neighbour(entry: NavLink | undefined): NavLink | undefined {
  return entry && { title: entry.title, address: entry.address };
}

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
