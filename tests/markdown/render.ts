import type { RenderedDocument } from '#markdown/document.ts';
import { allowedComponents } from '#markdown/allowed-components.ts';
import { renderBody } from '#markdown/render-body.ts';

/** The default rendering options. */
export const rendered: RenderedDocument = {
  link: (url) => url,
  warning: () => undefined,
  image: () => undefined,
  terms: () => [],
  headingId: () => undefined,
  takesId: () => true,
  diagram: undefined,
  components: allowedComponents,
  words: {
    footnotes: 'Footnotes',
    backTo: (reference) => `Back to ${reference}`,
    table: 'Table',
    diagram: (title) => `Diagram: ${title ?? ''}`,
    scroll: 'Scroll',
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

/** Markdown rendered for a page of a site with the given facts. */
export async function render(
  markdown: string,
  known: Partial<RenderedDocument> = {},
): Promise<string> {
  return (await renderBody({ text: markdown, isMdx: false }, { ...rendered, ...known })).trim();
}

/** MDX rendered for a page. */
export async function renderMdx(
  mdx: string,
  known: Partial<RenderedDocument> = {},
): Promise<string> {
  return (await renderBody({ text: mdx, isMdx: true }, { ...rendered, ...known })).trim();
}

/** The fragments of headings by the line that they start on. */
export function headingsAt(lines: Record<number, string>): Partial<RenderedDocument> {
  return { headingId: (line) => lines[line] };
}
