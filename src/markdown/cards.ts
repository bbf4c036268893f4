import { defineHastPlugin } from 'satteri';
import { element } from './element.ts';
import { lifecycleMark } from './links.ts';

/** Resolves links of cards like other links. A card without a valid target has no link. */
export const cards = defineHastPlugin({
  name: 'cards',
  mdxJsxFlowElement: {
    filter: ['Card'],
    visit(node, context) {
      const { document } = context.data;
      const href = node.attributes.find((each) => 'name' in each && each.name === 'href')?.value;
      if (typeof href !== 'string' || !document) return;
      context.setProperty(node, 'href', document.link(href) ?? '');
      const warning = document.warning(href);
      if (warning) context.appendChild(node, element('p', {}, [lifecycleMark(warning)]));
    },
  },
});
