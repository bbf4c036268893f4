import { defineMdastPlugin } from 'satteri';

/**
 * Adds the catalogue's fragments to headings, and lines to diagrams. Both use positions, since footnotes move to
 * another place on the page.
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
