import type { HastPluginDefinition } from 'satteri';
import { classesOf, element, text } from './element.ts';
import { footnotesHeading } from './headings.ts';

/** Shows the footnotes heading in the site's language, and names the links back. */
export const footnotes: HastPluginDefinition = {
  name: 'footnotes',
  element: [
    {
      filter: ['h2'],
      visit(node, context) {
        const words = context.data.document?.words;
        // An author’s heading may have the same words, but not the class.
        if (
          node.properties.id !== 'footnote-label' ||
          !classesOf(node).includes('sr-only') ||
          !words
        )
          return;
        return element('h2', { id: footnotesHeading }, [text(words.footnotes)]);
      },
    },
    {
      filter: ['a'],
      visit(node, context) {
        const { dataFootnoteRef, dataFootnoteBackref, ariaLabel } = node.properties;
        if (dataFootnoteRef !== undefined)
          context.setProperty(node, 'ariaDescribedBy', [footnotesHeading]);
        const words = context.data.document?.words;
        const reference = /[\d-]+$/.exec(String(ariaLabel))?.[0];
        if (dataFootnoteBackref === undefined || !words || reference === undefined) return;
        context.setProperty(node, 'ariaLabel', words.backTo(reference));
      },
    },
  ],
};
