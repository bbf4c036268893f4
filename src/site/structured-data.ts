import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** What a page is about, in the words of schema.org. */
export interface About {
  '@type': 'TechArticle' | 'DefinedTerm' | 'Event';
  [property: string]: unknown;
}

/**
 * A page’s breadcrumbs, and what it is about, as JSON-LD (schema.org) to be written into a script element; undefined if
 * there is nothing to say or the site’s origin is unknown, since its addresses are absolute.
 */
export function structuredData(
  { absolute }: Pick<Site, 'absolute'>,
  { title, address, breadcrumbs, about, hidden }: Page,
): string | undefined {
  const url = absolute(address);
  if (url === undefined || hidden) return undefined;
  const trail = [...breadcrumbs, { title, address }];
  const graph = [
    ...(breadcrumbs.length > 0
      ? [
          {
            '@type': 'BreadcrumbList',
            itemListElement: trail.map(({ title: name, address: to }, index) => ({
              '@type': 'ListItem',
              position: index + 1,
              name,
              item: to === undefined ? undefined : absolute(to),
            })),
          },
        ]
      : []),
    ...(about ? [{ url, ...about }] : []),
  ];
  if (graph.length === 0) return undefined;
  // Nothing in it may end the element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}
