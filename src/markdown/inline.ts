import { markdownToHtml } from 'satteri';
import type { RenderedDocument } from './document.ts';
import { features } from './grammar.ts';
import { links } from './links.ts';
import { noForeignImages, onlySafeHtml } from './wall.ts';

/** Inline Markdown of a table cell or a front-matter sentence as HTML, without a paragraph around it. */
export function renderInline(
  markdown: string,
  document: Pick<RenderedDocument, 'link'> & Partial<RenderedDocument>,
): string {
  const result = markdownToHtml(markdown, {
    features,
    hastPlugins: [onlySafeHtml, links, noForeignImages],
    data: { document: { ...bare, ...document } },
  });
  if (result instanceof Promise) throw new Error('A plugin of inline Markdown must not wait.');
  return result.html.trim().replace(/^<p>([^]*)<\/p>$/, '$1');
}

const bare: RenderedDocument = {
  link: () => undefined,
  warning: () => undefined,
  image: () => undefined,
  terms: () => [],
  headingId: () => undefined,
  takesId: () => true,
  diagram: undefined,
  components: new Map(),
  words: {
    footnotes: '',
    backTo: () => '',
    table: '',
    diagram: () => '',
    scroll: '',
    copy: '',
    copied: '',
    wrap: '',
    done: '',
    open: '',
    alerts: { note: '', tip: '', important: '', warning: '', caution: '' },
  },
  signs: { note: [], tip: [], important: [], warning: [], caution: [] },
};
