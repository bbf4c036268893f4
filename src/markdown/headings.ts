import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { element, isElement } from './element.ts';

/**
 * Headings with a fragment are links to themselves. The page's title is its one heading of the first level, so a body's
 * own goes one down.
 */
export const headings: HastPluginDefinition = {
  name: 'headings',
  element: {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node) {
      const { id } = node.properties;
      if (typeof id !== 'string' || id === footnotesHeading) return;
      const level = node.tagName === 'h1' ? 'h2' : node.tagName;
      if (holdsLink(node)) return element(level, { id }, node.children);
      const anchor = element('a', { className: ['anchor'], href: `#${id}` }, node.children);
      return element(level, { id }, [anchor]);
    },
  },
};

/** The fragment of the heading above the footnotes: none that a heading of a body can have. */
export const footnotesHeading = '_footnotes';

function holdsLink(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child, 'a') || (isElement(child) && holdsLink(child)),
  );
}
