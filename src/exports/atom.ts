import { generateAtomFeed } from 'feedsmith';
import { defineExport, type ExportedSite } from './export.ts';
import { feedsOf, type Feed } from './feed/feed.ts';
import { readable } from './words.ts';

export const atom = defineExport({
  id: 'atom',
  summary: 'What changed, as Atom (RFC 4287): roadmap, releases and notices.',
  offered: { to: 'subscribe', as: 'atom' },
  *files(site) {
    for (const { scope, title, feed } of feedsOf(site)) {
      const path = `${scope.address.slice(1)}feed.atom`;
      yield {
        path,
        contentType: 'application/atom+xml; charset=utf-8',
        title,
        beside: [scope.address, ...scope.also],
        body: () => atomOf(feed(), path, site),
      };
    }
  },
});

/** If the site's address is unknown, links are relative to the feed's own address, which Atom allows. */
function atomOf(feed: Feed, path: string, { address }: ExportedSite): string {
  const xml = generateAtomFeed({
    id: feed.id,
    title: { type: 'text', value: feed.title },
    updated: feed.updated,
    authors: [{ name: feed.author }],
    xml: { lang: feed.language },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: address(`/${path}`) },
      { rel: 'alternate', type: 'text/html', href: address(feed.page) },
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { type: 'text', value: entry.title },
      updated: entry.updated,
      links: [{ rel: 'alternate', type: 'text/html', href: address(entry.page) }],
      categories: entry.services.map(({ id, title }) => ({ term: id, label: title })),
      content: { type: 'html', value: entry.html },
    })),
  });
  return readable(xml);
}
