import { htmlTokens, type HtmlComment, type HtmlTag } from '#markup/html-tokens.ts';
import type { Anchor, Html } from './body.ts';
import { pieceLocator } from './locate.ts';
import type { Span } from './place.ts';

/** An HTML tag or comment with its position in the file. */
export type HtmlMark = (HtmlTag | HtmlComment) & { span: Span };

/** The tags and comments in a piece of HTML, in order. */
export function htmlMarks(html: Html): HtmlMark[] {
  const spanIn = pieceLocator(html.value, html);
  return htmlTokens(html.value).flatMap((token) =>
    token.kind === 'text' ? [] : { ...token, span: spanIn([token.from, token.to]) },
  );
}

/** The anchors in a piece of HTML, ignoring comments. */
export function anchorsIn(html: Html): Anchor[] {
  if (!/\b(?:id|name)\s*=/i.test(html.value)) return [];
  return htmlMarks(html).flatMap((mark) =>
    mark.kind === 'open' && mark.ends && mark.name === 'a'
      ? anchorsOf(mark.attributes.get('id'), mark.attributes.get('name'), mark.span)
      : [],
  );
}

/** The anchors of an `<a>` element: its id and its name, which may be the same. */
export function anchorsOf(id: string | undefined, name: string | undefined, span: Span): Anchor[] {
  return [...new Set([id, name])].flatMap((each) => (each ? { ...span, id: each } : []));
}
