import { ErrorCodes, Token, Tokenizer, type TokenHandler } from 'parse5';

/** An HTML tag as browsers read it. */
export interface HtmlTag {
  kind: 'open' | 'close';
  /** In lower case. */
  name: string;
  /** By name in lower case, with entities decoded. The first of several with the same name counts. */
  attributes: ReadonlyMap<string, string>;
  /** Whether it has its `>`. Without it, browsers drop the tag and everything after it. */
  ends: boolean;
  /** The offsets of its `<` and of the text after its `>`. */
  from: number;
  to: number;
}

/** Anything that browsers treat as a comment, including bogus ones (`<!`, `<?`, `</`). */
export interface HtmlComment {
  kind: 'comment';
  opens: string;
  value: string;
  /** Whether it is closed. If not, it hides everything after it. */
  ends: boolean;
  from: number;
  to: number;
}

/** A token of HTML: a tag, a comment, or text with its entities decoded. */
export type HtmlToken = HtmlTag | HtmlComment | { kind: 'text'; value: string };

/**
 * The tags, comments and texts in a piece of HTML, in order (HTML, 13.2.5). The content of every element is read as HTML,
 * even of elements that browsers read as plain text, such as `script`.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let ends = true;
  const placed = ({ location }: Pick<Token.TagToken, 'location'>) => ({
    ends,
    from: location?.startOffset ?? 0,
    to: ends ? (location?.endOffset ?? 0) : html.length,
  });
  const text = ({ chars }: Token.CharacterToken) => {
    const last = tokens.at(-1);
    if (last?.kind === 'text') last.value += chars;
    else tokens.push({ kind: 'text', value: chars });
  };
  const tag = (token: Token.TagToken) => {
    const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
    const kind = token.type === Token.TokenType.START_TAG ? 'open' : 'close';
    tokens.push({ kind, name: token.tagName, attributes, ...placed(token) });
  };
  const comment = (token: Token.CommentToken | Token.DoctypeToken) => {
    const place = placed(token);
    const opens = html.startsWith('<!--', place.from) ? 4 : 2;
    tokens.push({
      kind: 'comment',
      opens: html.slice(place.from, place.from + opens),
      value: 'data' in token ? token.data : '',
      ...place,
    });
  };
  const handler: TokenHandler = {
    onStartTag: tag,
    onEndTag: tag,
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: () => undefined,
    onComment: comment,
    onDoctype: comment,
    onParseError: ({ code }) => {
      ends &&= code !== ErrorCodes.eofInTag && code !== ErrorCodes.eofInComment;
    },
    onEof: () => {
      const { unfinished } = reader;
      if (!ends && unfinished && 'tagName' in unfinished) tag(unfinished);
    },
  };
  const reader = new Reader({ sourceCodeLocationInfo: true }, handler);
  reader.write(html, true);
  return tokens;
}

class Reader extends Tokenizer {
  get unfinished(): Token.Token | null {
    return this.currentToken;
  }
}
