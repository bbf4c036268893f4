import { defineHastPlugin } from 'satteri';
import { isElement, text } from './element.ts';
import { safeHtml } from './safe-html.ts';

/**
 * Rewrites authors’ HTML. A second line of defence: it drops everything that the rules refuse, even where they did
 * not run. Must come before any plugin that creates HTML.
 */
export const onlySafeHtml = defineHastPlugin({
  name: 'only-safe-html',
  raw: (node, context) => {
    const safe = safeHtml(node.value, context.data.document?.takesId ?? (() => true));
    if (safe !== node.value) context.replaceNode(node, { type: 'raw', value: safe });
  },
});

/** Replaces images from outside the content with their text, so that a page loads nothing from elsewhere. */
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
