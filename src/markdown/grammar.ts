import type { Root } from 'mdast';
import { markdownToMdast, mdxToJs, mdxToMdast, type Features } from 'satteri';
import { guarded, isReadRight, restored, withoutColons, type Guarded } from './parser-faults.ts';

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
  const first = withoutColons(text);
  const root = parse(first);
  // Nearly every text is read correctly at once.
  if (isReadRight(root)) return restored(root, { text: first, starts: new Map() }, parse);
  const safe = guardedMarkdown(text);
  return restored(parse(safe.text), safe, parse);
}

/** Markdown changed so that the reader reads it correctly. */
export function guardedMarkdown(text: string): Guarded {
  return guarded(text, parse);
}

/** MDX changed so that the reader reads it correctly. */
export function guardedMdx(text: string): Guarded {
  return guarded(text, readMdx);
}

/** Markdown as a tree with positions, exactly as the reader gives it. */
export function parse(text: string): Root {
  return markdownToMdast(text, { features }) as Root;
}

/** MDX as a tree with positions; throws an error whose message begins with `line:column:` where it can't be read. */
export function parseMdx(text: string): Root {
  const safe = guardedMdx(text);
  const root = restored(readMdx(safe.text), safe, parse);
  // Imports and exports are only read when the program is made.
  if (root.children.some((node) => (node.type as string) === 'mdxjsEsm'))
    mdxToJs(text, { features });
  return root;
}

function readMdx(text: string): Root {
  return mdxToMdast(text, { features }) as Root;
}
