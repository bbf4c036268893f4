import { defineHastPlugin } from 'satteri';
import { element } from './element.ts';

/** Links between content files become links between pages; what leads outside says so; what leads nowhere is text. */
export const links = defineHastPlugin({
  name: 'links',
  element: {
    filter: ['a'],
    visit(node, context) {
      const { href } = node.properties;
      const { document } = context.data;
      if (typeof href !== 'string' || !document) return;
      if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return;
      const to = document.link(href);
      if (to === undefined) return element('span', {}, node.children);
      if (to !== href) context.setProperty(node, 'href', to);
      if (/^https?:/i.test(to)) context.setProperty(node, 'rel', ['external']);
      return;
    },
  },
});
