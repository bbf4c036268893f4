import type { HastPluginDefinition } from 'satteri';
import { element } from './element.ts';

/**
 * Marks an image with its path below the content folder, so that the site can insert the right sizes. The first image
 * loads at once, others lazily.
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
