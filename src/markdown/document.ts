import type { TermFinder } from './term-finder.ts';

/** What plugins ask of the site while they render one document. */
export interface RenderedDocument {
  /** Where a link leads on the site; none where it leads nowhere. */
  link: (url: string) => string | undefined;
  /** What is to be known of a service that a link names, if it is on its way out. */
  warning: (url: string) => { lifecycle: string; word: string } | undefined;
  /** The path of an image below the content folder; none where it is not there. */
  image: (url: string) => string | undefined;
  /** The terms of the glossary that a text names. */
  terms: TermFinder;
  /** The fragment of the heading that stands at a line and column of the text, both from 1. */
  headingId: (line: number, column: number) => string | undefined;
  /** Whether an anchor that is written out may have an id, which no heading and no anchor before it has. */
  takesId: (id: string) => boolean;
  /** Draws the diagram whose fence begins in a line as HTML; none where diagrams are not drawn. */
  diagram: ((source: string, line: number) => Promise<string>) | undefined;
  words: ProseWords;
  /** The sign beside an alert's word: the paths of a drawing of 24 by 24 units. */
  signs: Record<Alert, readonly string[]>;
}

export type Alert = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** The words that rendering adds to a document. */
export interface ProseWords {
  footnotes: string;
  /** How a footnote leads back to where it is referred to: `2`, or `2-3` for the third time. */
  backTo: (reference: string) => string;
  table: string;
  copy: string;
  copied: string;
  wrap: string;
  done: string;
  open: string;
  alerts: Record<Alert, string>;
}

declare module 'satteri' {
  interface DataMap {
    document: RenderedDocument;
  }
}
