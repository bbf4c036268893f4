import { defineExport, wholeAddress, type ExportedSite } from './export.ts';
import { feedsOf, type Feed } from './feed/feed.ts';
import { readableJson } from './words.ts';

export const jsonFeed = defineExport({
  id: 'json-feed',
  summary: 'What changed, as JSON Feed 1.1: roadmap, releases and notices.',
  offered: { to: 'subscribe', as: 'jsonFeed' },
  *files(site) {
    for (const { scope, title, feed } of feedsOf(site)) {
      const path = `${scope.address.slice(1)}feed.json`;
      yield {
        path,
        contentType: 'application/feed+json; charset=utf-8',
        title,
        beside: [scope.address, ...scope.also],
        body: () => readableJson(jsonOf(feed(), path, site)),
      };
    }
  },
});

/** JSON Feed requires absolute addresses. If the site's is unknown, they are left out. */
function jsonOf(feed: Feed, path: string, site: ExportedSite) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: wholeAddress(site, feed.page),
    feed_url: wholeAddress(site, `/${path}`),
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: wholeAddress(site, entry.page),
      title: entry.title,
      content_html: entry.html,
      date_published: entry.updated,
      tags: entry.services.length > 0 ? entry.services.map(({ title }) => title) : undefined,
    })),
  };
}
