import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Site } from '#exports/export.ts';
import { renderPortable } from '#markdown/portable.ts';
import { bodyText } from '#source/body.ts';
import { formatIn } from './format.ts';
import { linkTo } from './link.ts';
import type { SiteOptions } from './options.ts';
import { localeOf, wordsOf } from './text/languages.ts';
import { href } from './url.ts';

/** The site as its exports see it. */
export function exportedSite(
  catalogue: Catalogue,
  { site: origin }: Pick<SiteOptions, 'site'>,
): Site {
  const { language } = catalogue.platform;
  const words = wordsOf(language);
  const whole = (path: string) => (origin === undefined ? path : new URL(path, origin).href);
  const linkIn = (file: string) => (url: string) => {
    const to = linkTo(catalogue, file, url);
    return to?.startsWith('/') ? whole(to) : to;
  };
  return {
    catalogue,
    origin,
    address: (page) => whole(href(page)),
    words,
    format: formatIn(words, localeOf(language)),
    html: ({ text, body, file }) => renderPortable(bodyText(text, body), linkIn(file)),
    inline: (markdown, file) =>
      renderPortable(markdown, linkIn(file)).replace(/^<p>([^]*)<\/p>$/, '$1'),
  };
}
