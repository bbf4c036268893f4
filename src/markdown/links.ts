import { defineHastPlugin } from 'satteri';
import { classesOf, element, text } from './element.ts';

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
      if (classesOf(node).includes('term__word')) return;
      const to = document.link(href);
      if (to === undefined) return element('span', {}, node.children);
      if (to !== href) context.setProperty(node, 'href', to);
      if (/^https?:/i.test(to)) context.setProperty(node, 'rel', ['external']);
      const warning = document.warning(href);
      if (warning) context.insertAfter(node, [text(' '), lifecycleMark(warning)]);
      return;
    },
  },
});

/** The mark of a service that is on its way out. */
export function lifecycleMark({ lifecycle, word }: { lifecycle: string; word: string }) {
  return element('span', { className: ['lifecycle'], dataLifecycle: lifecycle }, [text(word)]);
}
