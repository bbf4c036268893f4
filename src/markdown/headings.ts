import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { element, isElement } from './element.ts';

/**
 * Makes headings with a fragment link to themselves. The page's title is its only first-level heading, so headings in
 * a body move one level down.
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

/** The fragment of the footnotes heading, which no heading in a body can have. */
export const footnotesHeading = '_footnotes';

function holdsLink(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child, 'a') || (isElement(child) && holdsLink(child)),
  );
}
