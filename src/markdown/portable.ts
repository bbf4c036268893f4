import { defineHastPlugin } from 'satteri';
import { element, text } from './element.ts';
import { features } from './grammar.ts';
import { guardedHtml } from './guarded-html.ts';
import { onlySafeHtml } from './wall.ts';

/**
 * Markdown as HTML for use outside the site, without its styles and scripts: code and diagrams as source, images as
 * their alt text. `link` returns addresses that work there, or undefined for broken links.
 */
export function renderPortable(
  markdown: string,
  link: (url: string) => string | undefined,
): string {
  const result = guardedHtml(markdown, {
    features,
    hastPlugins: [onlySafeHtml, links(link), images],
  });
  if (result instanceof Promise) throw new Error('A plugin of portable Markdown must not wait.');
  return result.html.trim();
}

function links(link: (url: string) => string | undefined) {
  return defineHastPlugin({
    name: 'portable-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href } = node.properties;
        // Links to footnotes stay on the page.
        if (typeof href !== 'string' || href.startsWith('#')) return;
        const to = link(href);
        if (to === undefined) return element('span', {}, node.children);
        context.setProperty(node, 'href', to);
        return;
      },
    },
  });
}

const images = defineHastPlugin({
  name: 'portable-images',
  element: {
    filter: ['img'],
    visit: ({ properties }) => text(typeof properties.alt === 'string' ? properties.alt : ''),
  },
});
