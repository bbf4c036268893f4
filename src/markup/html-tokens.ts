import { ErrorCodes, Token, Tokenizer, type TokenHandler } from 'parse5';

/** A tag of HTML as browsers read it. */
export interface HtmlTag {
  kind: 'open' | 'close';
  /** In small letters. */
  name: string;
  /** By name in small letters, entities decoded; of two with one name the first counts. */
  attributes: ReadonlyMap<string, string>;
  /** Whether its `>` is there; without, it swallows all that follows, and browsers leave it out. */
  ends: boolean;
  /** Offsets of its `<` and of what follows its `>`. */
  from: number;
  to: number;
}

/** What browsers take for a comment, also where it begins as none (`<!`, `<?`, `</`). */
export interface HtmlComment {
  kind: 'comment';
  opens: string;
  value: string;
  /** Whether it is ended; without, it hides all that follows. */
  ends: boolean;
  from: number;
  to: number;
}

/** A stretch of HTML: a tag, a comment, or text with its entities decoded. */
export type HtmlToken = HtmlTag | HtmlComment | { kind: 'text'; value: string };

/**
 * The tags, comments and texts in a piece of HTML, in order (HTML, 13.2.5). The content of every element is read as HTML,
 * also of those that browsers read as plain text, such as `script`.
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
