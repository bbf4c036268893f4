import type { Nodes } from 'mdast';
import { htmlTokens, type HtmlComment, type HtmlTag } from '#markup/html-tokens.ts';
import type { Anchor, Html, LiteralMark } from './body.ts';
import { pieceLocator } from './locate.ts';
import { rangeOf, spanOf } from './node-span.ts';
import type { Span } from './place.ts';

const inText: readonly (readonly [kind: LiteralMark['kind'], form: RegExp])[] = [
  ['footnote', /\[\^[^\]\s]+\]/g],
  ['reference', /(?<![\w\])])\[[^[\]\n^!][^[\]\n]*\]\[[^[\]\n]*\]/g],
];
/** A known alert has a line to itself. */
const alert = /^\[!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$))[A-Za-z]+\]/i;
const row = /^[ \t>]*(\|.*\|)[ \t]*$/m;

/**
 * Up to `maxMarks` places in a node that look like mark-up but are shown literally. Escaped text is intended, so it
 * doesn't count.
 */
export function literalMarks(node: Nodes, text: string, maxMarks: number): LiteralMark[] {
  if (node.type !== 'text' && node.type !== 'paragraph') return [];
  const raw = text.slice(...rangeOf(node));
  const spanIn = pieceLocator(raw, spanOf(node));
  const mark = (kind: LiteralMark['kind'], value: string, at: number): LiteralMark => ({
    ...spanIn([at, at + value.length]),
    kind,
    value,
  });
  if (node.type === 'text') {
    if (!raw.includes('[')) return [];
    const marks = inText.flatMap(([kind, form]) =>
      [...raw.matchAll(form)]
        .filter(({ index }) => raw.charAt(index - 1) !== '\\')
        .slice(0, maxMarks)
        .map(({ 0: value, index }) => mark(kind, value, index)),
    );
    return marks.slice(0, maxMarks);
  }
  const said = alert.exec(raw)?.[0];
  if (said !== undefined) return [mark('alert', said, 0)];
  const cells = raw.includes('|') ? row.exec(raw)?.[1] : undefined;
  return cells === undefined ? [] : [mark('row', cells, raw.indexOf(cells))];
}

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
