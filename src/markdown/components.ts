import type { Comment, Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin, type HastNode, type MdxJsxFlowElementHast } from 'satteri';
import type { AllowedComponents } from './allowed-components.ts';
import { partEnd, partStart } from './body-parts.ts';
import { element } from './element.ts';
import { isAllowedElement, safeAttributes, type TakesId } from './safe-html.ts';

/** Replaces images from the content with marks, so that pages can insert them. */
export const imageMarks = defineHastPlugin({
  name: 'image-marks',
  element: { filter: ['img'], visit: imageMark },
});

/**
 * Converts an MDX tree to an HTML tree. Components become marks for pages to insert, HTML elements become plain ones,
 * and of all other MDX nodes only the content remains. Only literal attributes are kept.
 */
export function withoutMdx(root: { children: readonly HastNode[] }, allowed: Allowed): Root {
  return { type: 'root', children: root.children.flatMap((node) => plain(node, allowed)) };
}

/** What a document may contain. */
interface Allowed {
  components: AllowedComponents;
  takesId: TakesId;
  link: (url: string) => string | undefined;
}

function plain(node: HastNode, allowed: Allowed): (RootContent & ElementContent)[] {
  switch (node.type) {
    case 'element': {
      // Tables align with another attribute. A removed attribute would remain as an empty one.
      const { style: _, ...properties } = node.properties;
      if (String(properties.className ?? '') === '') delete properties.className;
      return [
        element(
          node.tagName,
          properties,
          node.children.flatMap((child) => plain(child, allowed)),
        ),
      ];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return plainElement(node as MdxJsxFlowElementHast, allowed);
    case 'text':
    case 'comment':
    case 'raw':
      return [node];
    default:
      return [];
  }
}

function plainElement(
  node: MdxJsxFlowElementHast,
  allowed: Allowed,
): (RootContent & ElementContent)[] {
  const name = node.name ?? '';
  const written = isAllowedElement(name) && safeAttributes(name, literal(node), allowed.takesId);
  const children = node.children.flatMap((child) => plain(child as HastNode, allowed));
  if (written) return [element(name, written, children)];
  const component = allowed.components.get(name);
  if (!component) return children;
  const known = [...component.needs, ...component.takes, ...fromTabs];
  const attributes = Object.fromEntries(
    literal(node)
      .filter(([each]) => known.includes(each))
      .map(([each, value]) => [each, each === 'href' ? (allowed.link(value) ?? '') : value]),
  );
  const content = component.isEmpty ? [] : children;
  return [comment(partStart({ component: name, attributes })), ...content, comment(partEnd)];
}

/** Attributes added to tabs during rendering (`tabs.ts`). */
const fromTabs = ['group', 'open'];

function imageMark({ properties }: Readonly<Element>): Comment {
  const { dataImage, ...others } = properties;
  const attributes = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, String(value)] as const),
  );
  return comment(partStart({ image: String(dataImage), attributes }));
}

function comment(value: string): Comment {
  return { type: 'comment', value };
}

/** The literal attributes. */
function literal({ attributes }: MdxJsxFlowElementHast): [name: string, value: string][] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    return typeof value === 'object' && value !== null ? [] : [[name, value ?? '']];
  });
}
