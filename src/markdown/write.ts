import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const graphemes = new Intl.Segmenter();
const writer = unified()
  .use(remarkStringify)
  .use(remarkGfm, { stringLength: (text: string) => [...graphemes.segment(text)].length });

/** Serialises a Markdown tree as remark-gfm does: with aligned tables and escaped text. */
export function writeMarkdown(root: Root): string {
  return writer.stringify(root);
}
