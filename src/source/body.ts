import { offsets } from './locate.ts';
import type { Span } from './place.ts';

export interface Heading extends Span {
  depth: number;
  text: string;
  /** The fragment of its anchor, as GitHub generates it, unique in its page and never empty. */
  slug: string;
}

export interface Link extends Span {
  url: string;
  text: string;
  /** Whether it is written as a bare address, without a link text. */
  bare: boolean;
}

export interface Image extends Span {
  url: string;
  alt: string;
}

export interface Fence extends Span {
  /** In lower case. */
  lang: string | undefined;
  meta: string | undefined;
  value: string;
  /** Whether the closing delimiter is present. */
  closed: boolean;
}

/** A table cell: its inline Markdown, without comments and with `\|` as `|`, and its position. */
export interface Cell extends Span {
  text: string;
}

export interface Table extends Span {
  /** The nearest heading above it. */
  under: Heading | undefined;
  head: Cell[];
  rows: Cell[][];
}

export interface Footnote extends Span {
  label: string;
  /** The Markdown of its text. */
  text: string;
}

export interface FootnoteReference extends Span {
  label: string;
}

/** Raw HTML, comments included. */
export interface Html extends Span {
  value: string;
}

/** A comment, in HTML or MDX syntax. */
export interface Comment extends Span {
  /** Without its delimiters. */
  text: string;
  /** The block after it; inside a block, its own line. Undefined if nothing follows. */
  next: Span | undefined;
}

/** What MDX adds to Markdown, except comments. */
export interface MdxPart extends Span {
  /** `program` is imports or exports, `expression` is evaluated code, `element` is HTML or a component. */
  kind: 'program' | 'expression' | 'element';
  /** The code as written, or an element's name, which is empty for a fragment. */
  value: string;
  /** An element's attributes by name if they have a literal value or none; empty for other parts. */
  attributes: Readonly<Record<string, string>>;
  /** The names of attributes whose values are expressions. */
  evaluated?: readonly string[];
  /** An attribute that the element repeats. */
  twice?: string | undefined;
  /** Whether an element has anything between its tags. */
  filled?: boolean;
  /** The name of the parent element. */
  within?: string | undefined;
}

/** A link target named in the text: `<a id="limits">`. */
export interface Anchor extends Span {
  id: string;
}

/** Text that looks like mark-up but is shown literally. */
export interface LiteralMark extends Span {
  kind: LiteralKind;
  /** As written. */
  value: string;
}

/**
 * What the author may have meant:
 * - `footnote` or `reference` that is defined nowhere; `target`: a link or image whose address has a space; `gap`: a link
 *   with a space before its address; `wiki`: `[[page]]`
 * - `alert` of an unknown type, with a `title` on its line, or `unquoted`; `container` (`:::note`), `admonition` (`!!! note`) or
 *   `tab` (`=== "Linux"`) of other generators; `template`: `{% tag %}`
 * - `row` outside a table; `sheet`: rows of cells with tabs between
 * - `heading`, `item` or `task` without its space; `bullet` of a word processor
 * - `attributes`: `{#id}`; `contents`: `[[toc]]`; `abbreviation`, `definition`, `formula`; `mark`: `==text==`, `++text++`
 *   or `^2^`
 * - `emphasis` that can’t begin or end beside a letter
 * - `html`: Markdown within raw HTML
 */
export type LiteralKind =
  | 'footnote'
  | 'reference'
  | 'target'
  | 'gap'
  | 'wiki'
  | 'alert'
  | 'title'
  | 'unquoted'
  | 'container'
  | 'admonition'
  | 'tab'
  | 'template'
  | 'row'
  | 'sheet'
  | 'heading'
  | 'item'
  | 'task'
  | 'bullet'
  | 'attributes'
  | 'contents'
  | 'abbreviation'
  | 'definition'
  | 'formula'
  | 'mark'
  | 'emphasis'
  | 'html';

/** Where a body begins in its file: after the front-matter. */
export interface BodyStart {
  offset: number;
  /** The line below the closing `---`, even if the file ends there. */
  line: number;
}

/** What rules and pages need to know about a body. Positions are in the file. */
export interface Body {
  start: BodyStart;
  headings: Heading[];
  links: Link[];
  images: Image[];
  fences: Fence[];
  tables: Table[];
  footnotes: Footnote[];
  footnoteReferences: FootnoteReference[];
  html: Html[];
  anchors: Anchor[];
  comments: Comment[];
  literals: LiteralMark[];
  /** Empty in files that are not MDX. */
  mdx: MdxPart[];
  /** Number of words in paragraphs, lists and tables, without code. */
  words: number;
}

/** An empty body, also used for files that could not be read. */
export function emptyBody(): Body {
  return {
    start: { offset: 0, line: 1 },
    headings: [],
    links: [],
    images: [],
    fences: [],
    tables: [],
    footnotes: [],
    footnoteReferences: [],
    html: [],
    anchors: [],
    comments: [],
    literals: [],
    mdx: [],
    words: 0,
  };
}

/** The file's text with its front-matter blanked, so that lines and columns stay the same. */
export function bodyText(text: string, { start }: Pick<Body, 'start'>): string {
  return '\n'.repeat(start.line - 1) + text.slice(start.offset);
}

/** The source text of a body without its comments. */
export function textWithoutComments(
  text: string,
  { start, comments }: Pick<Body, 'start' | 'comments'>,
): string {
  const offsetOf = offsets(text);
  const parts: string[] = [];
  let done = start.offset;
  for (const { line, column, endLine, endColumn } of comments) {
    parts.push(text.slice(done, offsetOf(line, column)));
    done = offsetOf(endLine, endColumn);
  }
  return parts.join('') + text.slice(done);
}
