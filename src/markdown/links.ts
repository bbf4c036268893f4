import { defineHastPlugin } from 'satteri';
import { classesOf, element, text } from './element.ts';

/** Turns links between content files into links between pages and marks external ones. Broken links become text. */
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

/** The mark for a service that is being phased out. */
export function lifecycleMark({ lifecycle, word }: { lifecycle: string; word: string }) {
  return element('span', { className: ['lifecycle'], dataLifecycle: lifecycle }, [text(word)]);
}
