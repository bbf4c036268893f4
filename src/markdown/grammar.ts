import type { Root } from 'mdast';
import { markdownToMdast, mdxToJs, mdxToMdast, type Features } from 'satteri';

/**
 * The one Markdown dialect: what is checked is what is shown. GFM as the Git host reads it; punctuation stays
 * as typed, so that `--flag` in prose can be copied; front-matter is split off before.
 */
export const features = {
  gfm: true,
  frontmatter: false,
  directive: false,
  smartPunctuation: false,
  headingAttributes: false,
  definitionList: false,
  math: false,
  subscript: false,
  superscript: false,
  wikilinks: false,
} as const satisfies Features;

/** Markdown as a tree with positions. */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features }) as Root;
}

/** MDX as a tree with positions; throws an error whose message begins with `line:column:` where it can't be read. */
export function parseMdx(text: string): Root {
  const root = mdxToMdast(text, { features }) as Root;
  // Imports and exports are only read when the program is made.
  if (root.children.some((node) => (node.type as string) === 'mdxjsEsm'))
    mdxToJs(text, { features });
  return root;
}
