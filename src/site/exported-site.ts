import type { ExportedSite } from '#exports/export.ts';
import { renderPortable } from '#markdown/portable.ts';
import { bodyText } from '#source/body.ts';
import { linkTo } from './link.ts';
import type { Site } from './site.ts';

/** The site as its exports see it. */
export function exportedSite(site: Site): ExportedSite {
  const { catalogue, words, format, href } = site;
  const { origin } = site.options;
  const whole = (path: string) => (origin === undefined ? path : new URL(path, origin).href);
  const linkIn = (file: string) => (url: string) => {
    const to = linkTo(site, file, url);
    return to?.startsWith('/') ? whole(to) : to;
  };
  return {
    catalogue,
    origin,
    address: (page) => whole(href(page)),
    words,
    format,
    html: ({ text, body, file }) => renderPortable(bodyText(text, body), linkIn(file)),
    inline: (markdown, file) =>
      renderPortable(markdown, linkIn(file)).replace(/^<p>([^]*)<\/p>$/, '$1'),
  };
}
