import type { Catalogue, Linked } from '#catalogue/catalogue.ts';
import { type Kind, kindNames } from '#model/kinds.ts';
import { ownKeysOf, type OwnKey, type OwnValue } from '#model/own-keys.ts';
import { isDate } from '#model/values.ts';
import { addressHint } from '#model/web-address.ts';
import type { SiteOptions } from './options.ts';
import type { Site } from './site.ts';

/** What a page shows of a key of one's own. */
export interface OwnFact {
  key: OwnKey;
  label: string;
  /** Whether search filters by it. */
  isFacet: boolean;
  values: OwnFactValue[];
}

export interface OwnFactValue {
  text: string;
  /** The address that a value is, if it is one that pages may link to. */
  url?: string;
}

/** The keys of one's own of an entry, in the order of its front-matter. */
export function ownFactsOf(
  { data }: Pick<Linked<Kind>, 'data'>,
  site: Pick<Site, 'words' | 'format' | 'options'>,
): OwnFact[] {
  return ownKeysOf(data).map(([key, value]) => ({
    key,
    label: site.options.facets?.[key] ?? labelOf(key),
    isFacet: Object.hasOwn(site.options.facets ?? {}, key),
    values: [value].flat().map((one) => shown(one, site)),
  }));
}

/** A sentence about the facets of the configuration that no entry has; undefined if there are none. */
export function unusedFacets(
  facets: SiteOptions['facets'] = {},
  catalogue: Catalogue,
): string | undefined {
  const entries = kindNames.flatMap((kind) => [...catalogue.of(kind)]);
  const used = new Set(
    entries.flatMap(({ data }) => ownKeysOf(data).map(([key]) => key as string)),
  );
  const unused = Object.keys(facets).filter((key) => !used.has(key));
  if (unused.length === 0) return undefined;
  const keys = unused.map((key) => `“${key}”`).join(', ');
  return `No entry has ${keys}, so search has no such filter. Check “facets” in the configuration.`;
}

/** `Cost centre` for `x-cost-centre`. */
function labelOf(key: OwnKey): string {
  const words = key.slice(2).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shown(
  value: Exclude<OwnValue, readonly unknown[]>,
  { words, format }: Pick<Site, 'words' | 'format'>,
): OwnFactValue {
  if (typeof value === 'boolean') return { text: value ? words.ownFacts.yes : words.ownFacts.no };
  // A number may be a name, such as that of a cost centre, so its digits are not grouped.
  if (typeof value === 'number') return { text: String(value) };
  if (isDate(value)) return { text: format.date(value) };
  return isSecureAddress(value) ? { text: value, url: value } : { text: value };
}

function isSecureAddress(text: string): boolean {
  return (
    /^https:\/\/[^\s\p{C}]+$/u.test(text) && URL.canParse(text) && addressHint(text) === undefined
  );
}
