import type { Properties } from 'hast';
import type { Nodes, Parents, Text } from 'mdast';
import type { Custom, MdastPluginDefinition } from 'satteri';
import type { ProseTerm, TermFinder } from './term-finder.ts';

/**
 * The first mention of a term on a page is a link to it, with its definition at hand; none in headings, links and code.
 */
export const terms: MdastPluginDefinition = {
  name: 'terms',
  before(root, context) {
    const { document } = context.data;
    // Most pages name none: not worth a walk.
    if (!document || [...document.terms(context.source)].length === 0) return;
    const met = new Set<ProseTerm>();
    for (const text of textsIn(root)) {
      const parts = partsOf(text.value, document.terms, met);
      if (parts) context.replaceNode(text, parts);
    }
  },
};

/** In what a term stands as it is: what is no prose, and what leads elsewhere already. */
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

/** How many tags in which terms stand as they are a piece of HTML opens; -1 where it closes one. */
function opened(html: string): number {
  const [, slash, name = ''] = /^<(\/?)(\w+)[^>]*>$/.exec(html) ?? [];
  return closedTags.test(name) ? (slash === '/' ? -1 : 1) : 0;
}

/** A text as the texts and terms that it is made of; none where it names no term for the first time. */
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
