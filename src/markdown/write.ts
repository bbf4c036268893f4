import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const graphemes = new Intl.Segmenter();
const writer = unified()
  .use(remarkStringify)
  .use(remarkGfm, { stringLength: (text: string) => [...graphemes.segment(text)].length });

/** Markdown of a tree, as remark-gfm writes it: tables with aligned columns, text escaped where it would mean more. */
export function writeMarkdown(root: Root): string {
  return writer.stringify(root);
}
