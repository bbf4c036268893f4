import { offsets } from './locate.ts';
import type { Span } from './place.ts';

export interface Heading extends Span {
  depth: number;
  text: string;
  /** The fragment of its anchor, as GitHub makes it, unique in its page. */
  slug: string;
}

export interface Link extends Span {
  url: string;
  text: string;
  /** Written as a bare address, without a text of its own. */
  bare: boolean;
}

export interface Image extends Span {
  url: string;
  alt: string;
}

export interface Fence extends Span {
  lang: string | undefined;
  meta: string | undefined;
  value: string;
  /** Whether the closing delimiter is there. */
  closed: boolean;
}

/** A table's cell: its inline Markdown, without comments and with `\|` as `|`, and where that stands. */
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

/** A comment, in whichever syntax the file has for it. */
export interface Comment extends Span {
  /** Without its delimiters. */
  text: string;
  /** The block after it; its own line where it stands inside one. Undefined where nothing follows. */
  next: Span | undefined;
}

/** What MDX has besides Markdown; comments are none of it. */
export interface MdxPart extends Span {
  /** `program` imports or exports, `expression` is evaluated, `element` is HTML or a component. */
  kind: 'program' | 'expression' | 'element';
  /** The code as written; an element's name, empty for a fragment. */
  value: string;
  /** An element's attributes by name, those with a literal value or none; empty for the others. */
  attributes: Readonly<Record<string, string>>;
  /** The names of an element’s attributes that are evaluated. */
  evaluated?: readonly string[];
  /** An attribute that an element has more than once. */
  twice?: string | undefined;
  /** The name of the element around an element. */
  within?: string | undefined;
}

/** A place that a link can lead to by a name written out: `<a id="limits">`. */
export interface Anchor extends Span {
  id: string;
}

/** What looks like mark-up and is shown as it is written. */
export interface LiteralMark extends Span {
  /** A footnote or a link's reference that nothing defines, a note of no known kind, a row of no table. */
  kind: 'footnote' | 'reference' | 'alert' | 'row';
  value: string;
}

/** Where a body begins in its file’s text: behind the front-matter. */
export interface BodyStart {
  offset: number;
  /** The line below the closing `---`, also where the file ends there. */
  line: number;
}

/** What rules and pages need to know of a body, with positions in the file. */
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
  /** Words of prose: paragraphs, lists and tables, without code. */
  words: number;
}

/** A body with nothing in it yet, or of a file that could not be read. */
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

/** A file's text with empty lines in place of its front-matter, so that lines and columns stay the file's. */
export function bodyText(text: string, { start }: Pick<Body, 'start'>): string {
  return '\n'.repeat(start.line - 1) + text.slice(start.offset);
}

/** A body’s text as it is written, without its comments. */
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
