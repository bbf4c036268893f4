import { htmlTokens } from '#markup/html-tokens.ts';
import type { Anchor, Html } from './body.ts';
import { pieceLocator } from './locate.ts';

/** The anchors that a piece of HTML writes out; what stands in a comment is none. */
export function anchorsIn(html: Html): Anchor[] {
  if (!/\b(?:id|name)\s*=/i.test(html.value)) return [];
  const spanOf = pieceLocator(html.value, html);
  return htmlTokens(html.value).flatMap((token) => {
    if (token.kind !== 'open' || token.name !== 'a') return [];
    const span = spanOf([token.from, token.to]);
    const ids = new Set([token.attributes.get('id'), token.attributes.get('name')]);
    return [...ids].flatMap((id) => (id === undefined || id === '' ? [] : [{ ...span, id }]));
  });
}
