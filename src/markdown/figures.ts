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
