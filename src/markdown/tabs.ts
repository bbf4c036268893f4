import type { HastPluginDefinition, HastVisitorContext, MdxJsxFlowElementHast } from 'satteri';

/** Tells each tab its group, and the first one that it is open, because components don't know their siblings. */
export function tabs(): HastPluginDefinition {
  let count = 0;
  const group = (node: Readonly<MdxJsxFlowElementHast>, context: HastVisitorContext) => {
    const name = `_tabs-${++count}`;
    node.children
      .filter((child) => 'name' in child && child.name === 'Tab')
      .forEach((tab, index) => {
        context.setProperty(tab, 'group', name);
        if (index === 0) context.setProperty(tab, 'open', 'open');
      });
  };
  return { name: 'tabs', mdxJsxFlowElement: { filter: ['Tabs'], visit: group } };
}
