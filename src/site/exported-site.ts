import type { ExportedSite } from '#exports/export.ts';
import type { RenderedDocument } from '#markdown/document.ts';
import { renderPortable } from '#markdown/render-body.ts';
import { bodyText, emptyBody, textWithoutComments, type Body } from '#source/body.ts';
import { isInFeeds } from './files.ts';
import { fileLink, linkTo } from './link.ts';
import { imagePath } from './images.ts';
import { renderedDocument, termsIn } from './markdown.ts';
import { portableMarkdown } from './portable-markdown.ts';
import type { Site } from './site.ts';

/** The address of an image that feeds show, or that lies elsewhere; other images are published only as parts of pages. */
function imageLink(site: Site, file: string, url: string): string | undefined {
  if (/^https?:/.test(url)) return url;
  const path = isInFeeds(file) ? imagePath(site.catalogue, file, url) : undefined;
  return path === undefined ? undefined : fileLink(site, path);
}

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
    markdown: ({ text, body, file }) =>
      portableMarkdown(text, body, {
        link: (url) => outside(linkTo(site, file, url)),
        image: (url) => outside(imageLink(site, file, url)),
      }),
    terms: ({ text, body, file }) => {
      const found = [...termsIn(site, file)(textWithoutComments(text, body))];
      return [...new Set(found.map(({ term }) => term))];
    },
    inline: (markdown, file) =>
      renderPortable({ text: markdown, isMdx: false }, documentOf(file, emptyBody())).replace(
        /^<p>([^]*)<\/p>$/,
        '$1',
      ),
  };
}
