import { toHtml } from 'hast-util-to-html';
import { mdxToJs, type HastPluginDefinition } from 'satteri';
import { withoutMdx } from './components.ts';
import type { RenderedDocument } from './document.ts';
import { features, guardedMdx } from './grammar.ts';
import { guardedHtml, withRestored } from './guarded-html.ts';
import { bodyPlugins, portablePlugins } from './plugins.ts';

/** A body to render: the checked text, with the same lines as the file. */
export interface BodyText {
  text: string;
  isMdx: boolean;
}

/**
 * A body as HTML, with marks for images and components (`partsOf`). Nothing is evaluated; MDX is only parsed. Rejects
 * if a diagram or MDX is invalid.
 */
export async function renderBody(body: BodyText, document: RenderedDocument): Promise<string> {
  return rendered(body, document, bodyPlugins);
}

/**
 * A body as HTML for use outside the site, without its styles and scripts: code without colours, links in place
 * of diagrams. The document’s links and images must be addresses that work there.
 */
export function renderPortable(body: BodyText, document: RenderedDocument): string {
  // Components leave their content.
  const html = rendered(body, { ...document, components: new Map() }, portablePlugins);
  if (html instanceof Promise) throw new Error('A plugin of portable Markdown must not wait.');
  return html.trim();
}

function rendered(
  { text, isMdx }: BodyText,
  document: RenderedDocument,
  plugins: typeof bodyPlugins,
): string | Promise<string> {
  const options = { features: withOwnIds(document.outside?.ids ?? '_'), data: { document } };
  if (!isMdx) {
    const result = guardedHtml(text, { ...options, ...plugins });
    return result instanceof Promise ? result.then(({ html }) => html) : result.html;
  }
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
  const { mdastPlugins, hastPlugins } = plugins;
  const all = { ...options, mdastPlugins, hastPlugins: [...hastPlugins, read] };
  const done: unknown = mdxToJs(safe.text, withRestored(safe, all));
  return done instanceof Promise ? done.then(() => html) : html;
}

/** Ids of footnotes start with `_`, like everything that the site adds to a page. */
const withOwnIds = (prefix: string) => ({
  ...features,
  gfm: { footnotes: { clobberPrefix: prefix } },
});
