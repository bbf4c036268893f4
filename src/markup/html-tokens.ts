import { Token, Tokenizer, type TokenHandler } from 'parse5';

/** A tag of HTML as browsers read it. */
export interface HtmlTag {
  kind: 'open' | 'close';
  /** In small letters. */
  name: string;
  /** By name in small letters, entities decoded; of two with one name the first counts. */
  attributes: ReadonlyMap<string, string>;
  /** Offsets of its `<` and of what follows its `>`. */
  from: number;
  to: number;
}

/** A stretch of HTML: a tag, or text with its entities decoded. Comments and declarations are none. */
export type HtmlToken = HtmlTag | { kind: 'text'; value: string };

/**
 * The tags and texts in a piece of HTML, in order (HTML, 13.2.5). The content of every element is read as HTML, also of
 * those that browsers read as plain text, such as `script`. A tag or comment without end is left out, with all behind it.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const text = ({ chars }: Token.CharacterToken) => {
    const last = tokens.at(-1);
    if (last?.kind === 'text') last.value += chars;
    else tokens.push({ kind: 'text', value: chars });
  };
  const tag = (kind: HtmlTag['kind'], { tagName, attrs, location }: Token.TagToken) => {
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    const { startOffset: from = 0, endOffset: to = 0 } = location ?? {};
    tokens.push({ kind, name: tagName, attributes, from, to });
  };
  const nothing = () => undefined;
  const handler: TokenHandler = {
    onStartTag: (token) => tag('open', token),
    onEndTag: (token) => tag('close', token),
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: nothing,
    onComment: nothing,
    onDoctype: nothing,
    onEof: nothing,
  };
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(html, true);
  return tokens;
}
