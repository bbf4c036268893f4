import type { ExportedSite } from '#exports/export.ts';
import type { RenderedDocument } from '#markdown/document.ts';
import { renderPortable } from '#markdown/render-body.ts';
import { bodyText, emptyBody, type Body } from '#source/body.ts';
import { isInFeeds } from './files.ts';
import { fileLink, linkTo } from './link.ts';
import { renderedDocument } from './markdown.ts';
import type { Site } from './site.ts';

/** The site as its exports see it. */
export function exportedSite(site: Site): ExportedSite {
  const { catalogue, words, format, href } = site;
  const { origin } = site.options;
  const whole = (path: string) => (origin === undefined ? path : new URL(path, origin).href);
  const outside = (to: string | undefined) => (to?.startsWith('/') ? whole(to) : to);
  const documentOf = (file: string, body: Body, page?: string): RenderedDocument => ({
    ...renderedDocument(site, { file, body }),
    link: (url) => outside(linkTo(site, file, url)),
    warning: () => undefined,
    outside: {
      image: (path) => (isInFeeds(file) ? outside(fileLink(site, path)) : undefined),
      page: page === undefined ? undefined : whole(href(page)),
      ids: `_${file.replace(/\.\w+$/, '').replaceAll(/[^\w-]+/g, '-')}-`,
    },
  });
  return {
    catalogue,
    origin,
    address: (page) => whole(href(page)),
    words,
    format,
    html: ({ text, body, file, address }) =>
      renderPortable(
        { text: bodyText(text, body), isMdx: file.endsWith('.mdx') },
        documentOf(file, body, address),
      ),
    inline: (markdown, file) =>
      renderPortable({ text: markdown, isMdx: false }, documentOf(file, emptyBody())).replace(
        /^<p>([^]*)<\/p>$/,
        '$1',
      ),
  };
}
