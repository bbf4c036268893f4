import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { isElement, text } from './element.ts';
import { safeHtml } from './safe-html.ts';

/**
 * The second wall behind the rules of the check: what they refuse is dropped here even where they did not judge. This
 * half takes programs and expressions out of MDX.
 */
export const noPrograms = defineMdastPlugin({
  name: 'no-programs',
  mdxjsEsm: (node, context) => context.removeNode(node),
  mdxFlowExpression: (node, context) => context.removeNode(node),
  mdxTextExpression: (node, context) => context.removeNode(node),
});

/** This half writes the author's HTML anew. It comes before anything that makes HTML of its own. */
export const onlySafeHtml = defineHastPlugin({
  name: 'only-safe-html',
  raw: (node, context) => {
    const safe = safeHtml(node.value);
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
