import { defineMdastPlugin } from 'satteri';

/**
 * Headings get the fragments that the catalogue knows them by, and diagrams the line that they begin in. Both go by
 * where a node stands, since footnotes stand elsewhere on the page than in the text.
 */
export const places = defineMdastPlugin({
  name: 'places',
  options: { position: true },
  heading(node, context) {
    const { line, column } = node.position?.start ?? { line: 0, column: 0 };
    const id = context.data.document?.headingId(line, column);
    if (id !== undefined) context.setProperty(node, 'data', { hProperties: { id } });
  },
  code(node, context) {
    if (node.lang !== 'mermaid') return;
    const { line } = node.position?.start ?? { line: 1 };
    context.setProperty(node, 'data', { hProperties: { dataLine: line } });
  },
});
