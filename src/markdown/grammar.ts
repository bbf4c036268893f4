import type { Root } from 'mdast';
import { markdownToMdast, mdxToJs, mdxToMdast, type Features } from 'satteri';
import { guarded, isReadRight, restored, withoutColons, type Guarded } from './parser-faults.ts';

/**
 * The single Markdown dialect for both checks and pages. GFM as on the Git host; punctuation stays as typed, so that
 * `--flag` in prose can be copied; front-matter is split off before.
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

/** Parses Markdown into a tree with positions, working around the parser's faults. */
export function parseMarkdown(text: string): Root {
  const first = withoutColons(text);
  const root = parse(first);
  // Nearly every text is parsed correctly at once.
  if (isReadRight(root)) return restored(root, { text: first, starts: new Map() }, parse);
  const safe = guardedMarkdown(text);
  return restored(parse(safe.text), safe, parse);
}

/** Markdown changed so that the parser reads it correctly. */
export function guardedMarkdown(text: string): Guarded {
  return guarded(text, parse);
}

/** MDX changed so that the parser reads it correctly. */
export function guardedMdx(text: string): Guarded {
  return guarded(text, readMdx);
}

/** Parses Markdown into a tree with positions, without working around the parser's faults. */
export function parse(text: string): Root {
  return markdownToMdast(text, { features }) as Root;
}

/**
 * Parses MDX into a tree with positions. Throws an error whose message begins with `line:column:` if the text is
 * invalid.
 */
export function parseMdx(text: string): Root {
  const safe = guardedMdx(text);
  const root = restored(readMdx(safe.text), safe, parse);
  // Imports and exports are only parsed when the program is compiled.
  if (root.children.some((node) => (node.type as string) === 'mdxjsEsm'))
    mdxToJs(text, { features });
  return root;
}

function readMdx(text: string): Root {
  return mdxToMdast(text, { features }) as Root;
}
