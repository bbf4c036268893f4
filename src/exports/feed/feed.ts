import type { Linked, Service } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';
import type { ExportedSite } from '../export.ts';
import { uuidOf } from '../identity.ts';
import { scopesOf, servicesOf, type Scope } from '../scope.ts';
import { changesOf, type Change } from './change.ts';
import { entryOf, type FeedEntry } from './feed-entry.ts';
import { sections } from '#model/sections.ts';

/** What a part of the platform reports to subscribers. Each format serialises it. */
export interface Feed {
  /** A URN that stays the same wherever the site is hosted. */
  id: string;
  title: string;
  author: string;
  language: string;
  /** The page that it is about. */
  page: string;
  /** RFC 3339. */
  updated: string;
  /** Newest first. */
  entries: FeedEntry[];
}

/** A feed's scope, and a function that creates the feed. */
export interface FeedSource {
  scope: Scope;
  title: string;
  feed: () => Feed;
}

/** Older changes are on the pages. */
const maxEntries = 100;

/** Every feed of the site. A scope has a feed if feeds report any of its subjects. */
export function feedsOf(site: ExportedSite): FeedSource[] {
  const { catalogue, words } = site;
  const { platform, today } = catalogue;
  const changes = changesOf(catalogue);
  const ofServices = changesByService(changes);
  return scopesOf(catalogue, words)
    .filter(({ address }) => address !== sections.events)
    .map((scope) => {
      const title = words.exports.of(platform.title, scope.title);
      // Found here once, so that no feed reads the changes of others.
      const own = scope.service
        ? (ofServices.get(scope.service) ?? []).slice(0, maxEntries)
        : changes.filter(({ of }) => scope.has(of)).slice(0, maxEntries);
      const feed = (): Feed => {
        const entries = unique(own.map((change) => entryOf(change, site)));
        return {
          id: `urn:uuid:${uuidOf(platform, 'feed', scope.address)}`,
          title,
          author: authorOf(platform),
          language: platform.language,
          page: scope.address,
          updated: entries[0]?.updated ?? `${today}T12:00:00.000Z`,
          entries,
        };
      };
      return { scope, title, feed };
    });
}

/** The changes that concern each service, in their order. Asking each service would take its square. */
function changesByService(changes: readonly Change[]): ReadonlyMap<Service, Change[]> {
  const found = new Map<Service, Change[]>();
  for (const change of changes)
    for (const service of servicesOf(change.of)) {
      const list = found.get(service) ?? [];
      found.set(service, list);
      list.push(change);
    }
  return found;
}

function authorOf(platform: ExportedSite['catalogue']['platform']): string {
  const team: Pick<Linked<Kind>, 'title'> = platform.owner ?? platform;
  return team.title;
}

/** A row that was written twice is reported once. */
function unique(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
