import { renderInline } from '#markdown/inline.ts';
import { catalogue } from './catalogue.ts';
import { linkTo, warningOf } from './link.ts';
import { words } from './words.ts';

const content = await catalogue();

/** Inline Markdown as HTML; `file` is the content file that it stands in, for its links. */
export function inline(markdown: string, file: string): string {
  return renderInline(markdown, {
    link: (url) => linkTo(content, file, url),
    warning: (url) => warningOf(content, file, url, words),
  });
}
