import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';

/** A link to another site, by the address to request. */
export interface ExternalLink {
  url: string;
  at: Place;
}

/** Every external link in bodies and front-matter, without its fragment. */
export function* externalLinks(catalogue: Catalogue): Iterable<ExternalLink> {
  for (const { file, body, data, at } of catalogue.documents) {
    for (const link of body.links) {
      const url = asked(link.url);
      if (url !== undefined) yield { url, at: placeIn(file, link) };
    }
    for (const { value, path } of textsIn(data, [])) {
      const url = asked(value);
      if (url !== undefined) yield { url, at: at(...path) };
    }
  }
}

function asked(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

type Path = readonly (string | number)[];

function* textsIn(value: unknown, path: Path): Iterable<{ value: string; path: Path }> {
  if (typeof value === 'string') yield { value, path };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}
