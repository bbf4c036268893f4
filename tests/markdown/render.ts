import { markdownToHtml } from 'satteri';
import type { RenderedDocument } from '#markdown/document.ts';
import { features } from '#markdown/grammar.ts';
import { markdownPlugins } from '#markdown/plugins.ts';

/** What a document is rendered with where a test does not say otherwise. */
export const rendered: RenderedDocument = {
  link: (url) => url,
  warning: () => undefined,
  image: () => undefined,
  terms: () => [],
  slugs: [],
  diagram: undefined,
  words: {
    footnotes: 'Footnotes',
    backTo: (reference) => `Back to ${reference}`,
    table: 'Table',
    copy: 'Copy',
    copied: 'Copied',
    wrap: 'Wrap lines',
    done: 'Done',
    open: 'Open',
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
  },
  signs: { note: [], tip: [], important: [], warning: ['M12 9v4'], caution: [] },
};

/** Markdown as a page shows it, on a site that knows what is given. */
export async function render(
  markdown: string,
  known: Partial<RenderedDocument> = {},
): Promise<string> {
  const open = () => Promise.resolve({ ...rendered, ...known });
  const { html } = await markdownToHtml(markdown, { features, ...markdownPlugins(open) });
  return html.trim();
}
