import { defineMdastPlugin } from 'satteri';
import { codeLanguage, isDiagram } from './code-language.ts';

/**
 * Adds the catalogue's fragments to headings and lines to diagrams, and names languages as checks do. The first two use positions, since footnotes move to
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
    const lang = codeLanguage(node.lang);
    if (lang !== undefined && lang !== node.lang) context.setProperty(node, 'lang', lang);
    if (!isDiagram(lang)) return;
    const { line } = node.position?.start ?? { line: 1 };
    context.setProperty(node, 'data', { hProperties: { dataLine: line } });
  },
});
