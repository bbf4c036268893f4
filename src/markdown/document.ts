import type { MdastPluginDefinition } from 'satteri';

/** What plugins ask of the site while they render one document. */
export interface RenderedDocument {
  /** Where a link leads on the site; none where it leads nowhere. */
  link: (url: string) => string | undefined;
  /** The fragments of the document's headings, in order. */
  slugs: readonly string[];
  /** Draws the document's nth diagram (from 0) as HTML; none where diagrams are not drawn. */
  diagram: ((source: string, nth: number) => Promise<string>) | undefined;
  words: ProseWords;
}

/** The words that rendering adds to a document. */
export interface ProseWords {
  footnotes: string;
  table: string;
  copy: string;
  copied: string;
  done: string;
  open: string;
  alerts: Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>;
}

declare module 'satteri' {
  interface DataMap {
    document: RenderedDocument;
  }
}

/** Opens each document for the plugins after it, by the address of its file. */
export function openDocument(
  open: (file: URL | undefined) => Promise<RenderedDocument>,
): MdastPluginDefinition {
  return {
    name: 'open-document',
    async before(_root, context) {
      context.data.document = await open(context.fileURL);
    },
  };
}
