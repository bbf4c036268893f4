import type { HastPluginDefinition } from 'satteri';
import { element, isElement, text } from './element.ts';

/** Turns an image alone in its paragraph into a figure with its title as caption. */
export const figures: HastPluginDefinition = {
  name: 'figures',
  element: {
    filter: ['p'],
    visit(node) {
      const [image, ...rest] = node.children;
      if (!image || !isElement(image, 'img') || rest.length > 0) return;
      const { title, ...properties } = image.properties;
      if (typeof title !== 'string') return element('figure', {}, [image]);
      const caption = element('figcaption', {}, [text(title)]);
      return element('figure', {}, [element('img', properties), caption]);
    },
  },
};

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
