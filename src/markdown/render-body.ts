import { toHtml } from 'hast-util-to-html';
import { mdxToJs, type HastPluginDefinition } from 'satteri';
import { withoutMdx } from './components.ts';
import type { RenderedDocument } from './document.ts';
import { features, guardedMdx } from './grammar.ts';
import { guardedHtml, withRestored } from './guarded-html.ts';
import { bodyPlugins } from './plugins.ts';

/** A body to render: the checked text, with the same lines as the file. */
export interface BodyText {
  text: string;
  isMdx: boolean;
}

/**
 * A body as HTML, with marks for images and components (`partsOf`). Nothing is evaluated; MDX is only parsed. Rejects
 * if a diagram or MDX is invalid.
 */
export async function renderBody(
  { text, isMdx }: BodyText,
  document: RenderedDocument,
): Promise<string> {
  const options = { features: withOwnIds, data: { document } };
  const { mdastPlugins, hastPlugins } = bodyPlugins;
  if (!isMdx) return (await guardedHtml(text, { ...options, ...bodyPlugins })).html;
  const safe = guardedMdx(text);
  let html = '';
  const read: HastPluginDefinition = {
    name: 'read',
    before(root, context) {
      html = toHtml(withoutMdx(root, document), { allowDangerousHtml: true });
      // The next step would compile the tree to a program.
      for (const child of root.children) context.removeNode(child);
    },
  };
  const all = { ...options, mdastPlugins, hastPlugins: [...hastPlugins, read] };
  await mdxToJs(safe.text, withRestored(safe, all));
  return html;
}

/** Ids of footnotes start with `_`, like everything that the site adds to a page. */
const withOwnIds = { ...features, gfm: { footnotes: { clobberPrefix: '_' } } };
