import type { HastPluginDefinition } from 'satteri';
import { element, text } from './element.ts';

/** The heading above the footnotes, in the site's words and to be seen. */
export const footnotes: HastPluginDefinition = {
  name: 'footnotes',
  element: {
    filter: ['h2'],
    visit(node, context) {
      const words = context.data.document?.words;
      if (node.properties.id !== 'footnote-label' || !words) return;
      return element('h2', { id: 'footnote-label' }, [text(words.footnotes)]);
    },
  },
};
