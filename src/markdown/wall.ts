import { defineHastPlugin } from 'satteri';
import { isElement, text } from './element.ts';
import { safeHtml } from './safe-html.ts';

/**
 * Writes the author’s HTML anew. It stands behind the rules of the check: what they refuse is dropped here even where they
 * did not judge. It comes before anything that makes HTML of its own.
 */
export const onlySafeHtml = defineHastPlugin({
  name: 'only-safe-html',
  raw: (node, context) => {
    const safe = safeHtml(node.value, context.data.document?.takesId ?? (() => true));
    if (safe !== node.value) context.replaceNode(node, { type: 'raw', value: safe });
  },
});

/** An image that is none of the content is its text: a page loads nothing from elsewhere. */
export const noForeignImages = defineHastPlugin({
  name: 'no-foreign-images',
  element: {
    filter: ['img'],
    visit: (node) =>
      isElement(node) && node.properties.src !== undefined
        ? text(node.properties.alt?.toString() ?? '')
        : undefined,
  },
});
