import type { Piece } from './marked.ts';

type Content = Node | string | readonly (Node | string)[];

/** Creates an element with attributes and content. Undefined attributes are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined> = {},
  content: Content = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(
    ...(Array.isArray(content)
      ? (content as readonly (Node | string)[])
      : [content as Node | string]),
  );
  return made;
}

/** Text with matches in `<mark>`. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}
