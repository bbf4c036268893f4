import type { Properties } from 'hast';
import type { Nodes, Parents, Text } from 'mdast';
import type { Custom, MdastPluginDefinition } from 'satteri';
import type { ProseTerm, TermFinder } from './term-finder.ts';

/** Links the first mention of a term on a page and shows its definition; not in headings, links and code. */
export const terms: MdastPluginDefinition = {
  name: 'terms',
  before(root, context) {
    const { document } = context.data;
    // Most pages mention no term, so skip the walk.
    if (!document || [...document.terms(context.source)].length === 0) return;
    const met = new Set<ProseTerm>();
    for (const text of textsIn(root)) {
      const parts = partsOf(text.value, document.terms, met);
      if (parts) context.replaceNode(text, parts);
    }
  },
};

/** Nodes in which terms stay plain: not prose, or already a link. */
const closed = new Set(['heading', 'link', 'linkReference', 'footnoteReference', 'image']);
const closedTags = /^(?:a|abbr|dfn|kbd|samp|summary|var|Card)$/;

function* textsIn(node: Readonly<Parents>): Iterable<Text> {
  let inTags = 0;
  for (const child of node.children) {
    if (child.type === 'html') inTags += opened(child.value);
    else if (child.type === 'text') {
      if (inTags <= 0) yield child;
    } else if ('children' in child && !isClosed(child)) yield* textsIn(child);
  }
}

function isClosed(node: Nodes): boolean {
  const { name } = node as { name?: string | null };
  return closed.has(node.type) || closedTags.test(name ?? '');
}

/** How many elements in which terms stay plain an HTML node opens; -1 if it closes one. */
function opened(html: string): number {
  const [, slash, name = ''] = /^<(\/?)(\w+)[^>]*>$/.exec(html) ?? [];
  return closedTags.test(name) ? (slash === '/' ? -1 : 1) : 0;
}

/** Splits a text at first mentions of terms; undefined if there are none. */
function partsOf(text: string, find: TermFinder, met: Set<ProseTerm>): Custom[] | undefined {
  const parts: Custom[] = [];
  let done = 0;
  for (const { term, from, to } of find(text)) {
    if (met.has(term)) continue;
    met.add(term);
    if (from > done) parts.push({ type: 'text', value: text.slice(done, from) });
    parts.push(mention(term, text.slice(from, to)));
    done = to;
  }
  if (done === 0) return undefined;
  if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}

function mention(term: ProseTerm, said: string): Custom {
  const isTitle = said.toLowerCase() === term.title.toLowerCase();
  const title = { type: 'text', value: term.title };
  return inElement('span', { className: ['term'] }, [
    inElement('a', { className: ['term__word'], href: term.href, ariaDescribedBy: [term.anchor] }, [
      { type: 'text', value: said },
    ]),
    inElement('span', { id: term.anchor, role: 'tooltip', dataPagefindIgnore: '' }, [
      ...(isTitle ? [] : [inElement('b', {}, [title]), { type: 'text', value: ' ' }]),
      { type: 'text', value: term.definition },
    ]),
  ]);
}

function inElement(hName: string, hProperties: Properties, children: Custom[]): Custom {
  return { type: 'term', data: { hName, hProperties }, children };
}
