import type { Element, ElementContent, Properties } from 'hast';

/** Creates an HTML element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** Creates an HTML text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Whether a node is an element and, if names are given, has one of them. */
export function isElement(node: { type: string }, ...tagNames: string[]): node is Element {
  return (
    node.type === 'element' &&
    (tagNames.length === 0 || tagNames.includes((node as Element).tagName))
  );
}

/** The classes of an element. */
export function classesOf({ properties }: Pick<Element, 'properties'>): string[] {
  const { className, class: plain } = properties as { className?: unknown; class?: unknown };
  if (Array.isArray(className)) return className.map(String);
  const written = className ?? plain;
  return typeof written === 'string' ? written.split(' ') : [];
}
