import type { HastPluginDefinition } from 'satteri';
import { element } from './element.ts';

/**
 * An image of the content stands by its path below the content folder, for the site to put the right sizes in its place.
 * The first one is loaded at once, the others when they come near.
 */
export function images(): HastPluginDefinition {
  let count = 0;
  return {
    name: 'images',
    element: {
      filter: ['img'],
      visit(node, context) {
        const { src, ...properties } = node.properties;
        const path = typeof src === 'string' ? context.data.document?.image(src) : undefined;
        if (path === undefined) return;
        const loading = count++ === 0 ? 'eager' : 'lazy';
        return element('img', { dataImage: path, ...properties, loading });
      },
    },
  };
}
