import { renderInline } from '#markdown/inline.ts';
import { linkTo, warningOf } from './link.ts';
import type { Site } from './site.ts';

/** Inline Markdown as HTML; `file` is the content file that it stands in, for its links. */
export function inline(site: Site, markdown: string, file: string): string {
  return renderInline(markdown, {
    link: (url) => linkTo(site, file, url),
    warning: (url) => warningOf(site, file, url),
  });
}
