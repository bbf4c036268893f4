import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { element, isElement } from './element.ts';

/**
 * Headings get the fragments that the catalogue knows them by, and are links to themselves. The page's title is its
 * one heading of the first level, so a body's own goes one down.
 */
export function headings(): HastPluginDefinition {
  let index = 0;
  return {
    name: 'headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties.id !== undefined) return;
        const slug = context.data.document?.slugs[index++];
        if (slug === undefined) return;
        const level = node.tagName === 'h1' ? 'h2' : node.tagName;
        if (holdsLink(node)) return element(level, { id: slug }, node.children);
        const anchor = element('a', { className: ['anchor'], href: `#${slug}` }, node.children);
        return element(level, { id: slug }, [anchor]);
      },
    },
  };
}

function holdsLink(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child, 'a') || (isElement(child) && holdsLink(child)),
  );
}
