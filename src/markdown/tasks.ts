import type { HastPluginDefinition } from 'satteri';
import { element } from './element.ts';

/** Replaces the checkboxes of task lists with labelled icons, as they can't be ticked on a page. */
export const tasks: HastPluginDefinition = {
  name: 'tasks',
  element: {
    filter: ['input', 'ul'],
    visit(node, context) {
      const words = context.data.document?.words;
      if (node.tagName === 'ul') {
        if (String(node.properties.className) !== 'contains-task-list') return;
        context.setProperty(node, 'className', ['task-list']);
        return;
      }
      if (node.properties.type !== 'checkbox' || !words) return;
      const isDone = node.properties.checked === true;
      return element('span', {
        className: ['task'],
        role: 'img',
        ariaLabel: isDone ? words.done : words.open,
        ...(isDone ? { dataDone: '' } : {}),
      });
    },
  },
};
