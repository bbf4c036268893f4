import type { alertNames } from './alert-marker.ts';
import type { AllowedComponents } from './allowed-components.ts';
import type { TermFinder } from './term-finder.ts';

/** What plugins need to know about the site while they render a document. */
export interface RenderedDocument {
  /** The address of a link on the site; undefined if it is broken. */
  link: (url: string) => string | undefined;
  /** The warning for a link to a service that is being phased out. */
  warning: (url: string) => { lifecycle: string; word: string } | undefined;
  /** The path of an image below the content folder; undefined if it doesn't exist. */
  image: (url: string) => string | undefined;
  /** Where a body is shown outside the site, as in feeds; undefined on a page. */
  outside?: Outside | undefined;
  /** Finds glossary terms in a text. */
  terms: TermFinder;
  /** The fragment of the heading at a line and column of the text, both from 1. */
  headingId: (line: number, column: number) => string | undefined;
  /** Whether an explicit anchor may use an id that no heading or earlier anchor has. */
  takesId: (id: string) => boolean;
  /** Draws the diagram whose fence begins at a line, as HTML; undefined if diagrams are not drawn. */
  diagram: ((source: string, line: number) => Promise<string>) | undefined;
  /** The components that become marks; of others only the content remains. */
  components: AllowedComponents;
  words: ProseWords;
  /** The icon beside an alert's title: SVG paths on a grid of 24 by 24. */
  signs: Record<Alert, readonly string[]>;
}

export interface Outside {
  /** The address of an image, by its path; undefined where only its text is shown. */
  image: (path: string) => string | undefined;
  /** The address of the page that shows the same body, if there is one. */
  page: string | undefined;
  /** How the ids of the body begin, so that several bodies in one file share none. */
  ids: string;
}

export type Alert = (typeof alertNames)[number];

/** The words that rendering adds to a document. */
export interface ProseWords {
  footnotes: string;
  /** The label of a footnote's link back to its reference: `2`, or `2-3` for the third reference. */
  backTo: (reference: string) => string;
  table: string;
  /** The link to a diagram that can't be shown, with its title if it has one. */
  diagram: (title: string | undefined) => string;
  /** Above a table that is wider than its place. */
  scroll: string;
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
