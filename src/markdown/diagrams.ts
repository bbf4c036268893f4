import type { HastPluginDefinition } from 'satteri';
import { classesOf, element, isElement } from './element.ts';

/** Replaces `mermaid` fences with pictures. If diagrams are not drawn, their source is shown. */
export const diagrams: HastPluginDefinition = {
  name: 'diagrams',
  element: {
    filter: ['pre'],
    async visit(node, context) {
      const code = node.children.find((child) => isElement(child, 'code'));
      if (!code || !isElement(code) || !classesOf(code).includes('language-mermaid')) return;
      const source = context.textContent(code);
      const line = Number(node.properties.dataLine ?? 1);
      const html = await context.data.document?.diagram?.(source, line);
      if (html === undefined) return element('pre', { tabIndex: 0 }, node.children);
      return { type: 'raw', value: html };
    },
  },
};
