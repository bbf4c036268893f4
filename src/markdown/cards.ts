import { defineHastPlugin } from 'satteri';
import { element } from './element.ts';
import { lifecycleMark } from './links.ts';

/** Warns on cards that lead to a service that is being phased out, like other links. */
export const cards = defineHastPlugin({
  name: 'cards',
  mdxJsxFlowElement: {
    filter: ['Card'],
    visit(node, context) {
      const { document } = context.data;
      const href = node.attributes.find((each) => 'name' in each && each.name === 'href')?.value;
      if (typeof href !== 'string' || !document) return;
      const warning = document.warning(href);
      if (warning) context.appendChild(node, element('p', {}, [lifecycleMark(warning)]));
    },
  },
});
