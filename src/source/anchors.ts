import { htmlTokens } from '#markup/html-tokens.ts';
import type { Anchor, Html } from './body.ts';
import { locator } from './locate.ts';

/** The anchors that a piece of HTML writes out; what stands in a comment is none. */
export function anchorsIn(html: Html): Anchor[] {
  if (!/\b(?:id|name)\s*=/i.test(html.value)) return [];
  const spanOf = locator(html.value);
  return htmlTokens(html.value).flatMap((token) => {
    if (token.kind !== 'open' || token.name !== 'a') return [];
    const { line, column, endLine, endColumn } = spanOf([token.from, token.to]);
    const span = {
      line: html.line + line - 1,
      column: column + (line === 1 ? html.column - 1 : 0),
      endLine: html.line + endLine - 1,
      endColumn: endColumn + (endLine === 1 ? html.column - 1 : 0),
    };
    const ids = new Set([token.attributes.get('id'), token.attributes.get('name')]);
    return [...ids].flatMap((id) => (id === undefined || id === '' ? [] : [{ ...span, id }]));
  });
}
