import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { quoted } from '#model/written-form.ts';
import { convertedBlocks } from './blocks.ts';
import { withIncluded, type Parts } from './includes.ts';
import { keysOf, type Keys } from './keys.ts';
import { Ledger } from './ledger.ts';
import { codeRows, linesOf, nodesOf, textOf, treeOf, type Line } from './lines.ts';
import { withoutAttributes, withoutTemplates } from './templates.ts';
import type { OldPage, Tool } from './tool.ts';

/** A page whose blocks are converted, before its links are. */
export interface Draft {
  page: OldPage;
  keys: Keys;
  /** The words of its first heading, if that is its title. */
  title: string | undefined;
  lines: readonly Line[];
  text: string;
  /** Undefined if the text can't be read; then it stays as it is. */
  tree: Root | undefined;
  isMdx: boolean;
  /** The heading that the title of the page stands for. */
  titleHeading: Heading | undefined;
  fragments: Fragments;
}

/** What links can lead to within a page. */
export interface Fragments {
  known: ReadonlySet<string>;
  /** Of headings, by their letters and digits alone: tools differ in the other signs. */
  byLetters: ReadonlyMap<string, string>;
  /** That of the heading which became the title. */
  ofTitle: string | undefined;
}

/** Converts everything of a page but what leads to others. */
export function draftOf(page: OldPage, { tool, parts }: { tool: Tool; parts: Parts }): Draft {
  const { ledger } = parts;
  const matter = page.unread === undefined ? [] : ['```yaml', ...page.unread.split('\n'), '```'];
  if (matter.length > 0)
    ledger.tell(
      'unknown',
      { file: page.path, line: 1 },
      'The front-matter can’t be read. It is kept as code.',
    );
  const own = linesOf(page.body, page.path, page.firstLine);
  const first = matter.map((text) => ({ text, at: { file: page.path, line: 1 } }));
  const lines = withIncluded([...first, ...own], page.path, parts);
  const { lines: blocks, isMdx } = converted(lines, { page, tool, parts });
  const plain = isMdx ? blocks : withoutAttributes(withoutTemplates(blocks, ledger), ledger);
  const text = textOf(plain);
  const tree = treeOf(text, isMdx);
  if (!tree)
    ledger.tell(
      'unknown',
      { file: page.path, line: 1 },
      'The text is too deep or too dense to be read, so it is kept as it is.',
    );
  const keys = keysOf(page.data, ledger);
  const titleHeading = tree && firstHeading(tree);
  const title = titleHeading && wordsOf(titleHeading);
  const isTitle =
    title !== undefined && title !== '' && [undefined, title].includes(keys.known.title);
  return {
    page,
    keys,
    title: isTitle ? title : undefined,
    lines: plain,
    text,
    tree,
    isMdx,
    titleHeading: isTitle ? titleHeading : undefined,
    fragments: fragmentsOf(tree, isTitle ? titleHeading : undefined),
  };
}

/** The blocks of a page, as MDX if it is MDX and remains readable. */
function converted(
  lines: readonly Line[],
  { page, tool, parts: { ledger } }: { page: OldPage; tool: Tool; parts: Parts },
): { lines: Line[]; isMdx: boolean } {
  // Docusaurus reads every page as MDX.
  const isMeant =
    /\.mdx$/i.test(page.path) || (tool.name === 'Docusaurus' && usesComponents.test(page.body));
  if (isMeant) {
    const own = new Ledger();
    const blocks = convertedBlocks(lines, { isMdx: true, ledger: own });
    if (treeOf(textOf(blocks), true)) {
      ledger.absorb(own);
      return { lines: blocks, isMdx: true };
    }
    const at = { file: page.path, line: 1 };
    ledger.tell('changed', at, 'It is not valid MDX here, so it became Markdown.');
  }
  const blocks = convertedBlocks(lines, { isMdx: false, ledger });
  return { lines: isMeant ? withoutImports(blocks, ledger) : blocks, isMdx: false };
}

const usesComponents = /^(?:import\s.*['"];?|[ \t]*<\/?[A-Z]\w*[^<]*>)[ \t]*$/m;

/** Lines without the imports of components, where the page is no program any more. */
function withoutImports(lines: readonly Line[], ledger: Ledger): Line[] {
  const code = codeRows(textOf(lines), false);
  return lines.filter(({ text, at }, row) => {
    const isImport = !code.has(row) && /^import\s.*['"][^'"]+['"];?[ \t]*$/.test(text);
    if (isImport) ledger.tell('removed', at, `${quoted(text.trim())}: nothing is imported.`);
    return !isImport;
  });
}

/** The heading that names the page: its first one, if that is of the first level. */
function firstHeading({ children }: Root): Heading | undefined {
  const heading = children.find((node) => node.type === 'heading');
  return heading?.depth === 1 ? heading : undefined;
}

/** The words of a node as one line. */
export function wordsOf(node: Nodes): string {
  return textIn(node).replace(/\s+/g, ' ').trim();
}

function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : '';
}

function fragmentsOf(tree: Root | undefined, title: Heading | undefined): Fragments {
  const known = new Set<string>(['top']);
  const byLetters = new Map<string, string>();
  const slugger = new GithubSlugger();
  for (const node of tree ? nodesOf(tree) : []) {
    if (node.type === 'html' || 'attributes' in node)
      for (const [, id = ''] of htmlOf(node).matchAll(/\b(?:id|name)\s*=\s*["']([^"']+)["']/g))
        known.add(id);
    if (node.type !== 'heading' || node === title) continue;
    const fragment = slugger.slug(wordsOf(node)) || slugger.slug('-');
    known.add(fragment);
    const letters = lettersOf(fragment);
    if (!byLetters.has(letters)) byLetters.set(letters, fragment);
  }
  return { known, byLetters, ofTitle: title && slug(wordsOf(title)) };
}

/** The tag of a node as text. */
function htmlOf(node: Nodes): string {
  if (node.type === 'html') return node.value;
  const { attributes = [] } = node as { attributes?: { name?: string; value?: unknown }[] };
  return attributes.map(({ name, value }) => `${name ?? ''}="${String(value)}"`).join(' ');
}

/** The fragment that a link to a page means; undefined for the page itself, or with `isLost` if there is none. */
export function fragmentIn(
  { known, byLetters, ofTitle }: Fragments,
  fragment: string,
): { fragment: string | undefined; isLost: boolean } {
  if (known.has(fragment)) return { fragment, isLost: false };
  const letters = lettersOf(fragment);
  const other = byLetters.get(letters);
  if (other !== undefined) return { fragment: other, isLost: false };
  if (fragment === '' || (ofTitle !== undefined && lettersOf(ofTitle) === letters))
    return { fragment: undefined, isLost: false };
  return { fragment, isLost: true };
}

function lettersOf(fragment: string): string {
  return fragment.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
