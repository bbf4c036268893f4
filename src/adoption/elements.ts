import type { Nodes } from 'mdast';
import { allowedComponents } from '#markdown/allowed-components.ts';
import { allowedHtml } from '#markdown/allowed-html.ts';
import { htmlTokens, type HtmlTag } from '#markup/html-tokens.ts';
import { attributeRange, openingTag } from '#markup/jsx.ts';
import { quoted } from '#model/written-form.ts';
import { rangeOf } from '#source/node-span.ts';
import type { Edit } from './lines.ts';
import { attributesOf } from './openers.ts';

/** What elements need to know of the page around them. Offsets are in its text. */
export interface Targets {
  /** What an old address is now; undefined if it stays. */
  addressOf: (url: string, offset: number) => string | undefined;
  tell: (kind: 'unknown' | 'removed', offset: number, said: string) => void;
  count: (form: string) => void;
}

interface Around {
  text: string;
  isMdx: boolean;
  targets: Targets;
  /** The names of elements that were told on this page. */
  isSeen: Set<string>;
}

/** The changes that make HTML, components and programs of a node what Plinth shows. */
export function elementEdits(node: Nodes, around: Around): Edit[] {
  if (node.type === 'html') return htmlEdits(node.value, rangeOf(node)[0], around);
  if ('children' in node && !around.isMdx) return linkEdits(node.children, around);
  const { type, name, value } = node as { type: string; name?: string | null; value?: string };
  const [from, to] = rangeOf(node);
  const { text, targets } = around;
  if (type === 'mdxjsEsm') {
    let at = from;
    for (const line of text.slice(from, to).split('\n')) {
      if (line.trim() !== '')
        targets.tell('removed', at, `${quoted(line.trim())}: pages are no programs.`);
      at += line.length + 1;
    }
    return [{ from, to, text: '' }];
  }
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    if (!/^\s*(?:\/\*[^]*\*\/)?\s*$/.test(value ?? ''))
      around.targets.tell(
        'unknown',
        from,
        `${quoted(`{${(value ?? '').trim()}}`)} would have to run. It is not shown.`,
      );
    return [];
  }
  return name && type.startsWith('mdxJsx') ? componentEdits(name, [from, to], around) : [];
}

/** Components of other tools that are only called otherwise here, with the attributes that they keep. */
const others: Readonly<Record<string, { name: string; keeps: readonly string[] }>> = {
  CardGrid: { name: 'Cards', keeps: [] },
  Card: { name: 'Card', keeps: ['title', 'href'] },
  LinkCard: { name: 'Card', keeps: ['title', 'href'] },
};

function componentEdits(
  name: string,
  [from, to]: readonly [number, number],
  around: Around,
): Edit[] {
  const { text, targets } = around;
  const tag = openingTag(text, from);
  const given = attributesOf(tag);
  if (name === 'img') {
    const picture = pictureOf({ ...given, src: given.src ?? sourceIn(tag) }, from, targets);
    return picture === undefined ? [] : [{ from, to: from + tag.length, text: picture }];
  }
  const closing = text.lastIndexOf('</', to - 1);
  if (name === 'a' && given.href !== undefined && closing > from) {
    targets.count('links of HTML');
    const address = targets.addressOf(given.href, from) ?? given.href;
    return [
      { from, to: from + tag.length, text: '[' },
      { from: closing, to, text: `](${address})` },
    ];
  }
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  if (!other) {
    if (!allowedComponents.has(name) && !Object.hasOwn(allowedHtml, name))
      tellOnce(name, from, around);
    return ['href', 'src'].flatMap((key) => {
      const address = given[key] === undefined ? undefined : targets.addressOf(given[key], from);
      const [start, end] = attributeRange(tag, key);
      return address === undefined || start === 0
        ? []
        : [{ from: from + start, to: from + end, text: address }];
    });
  }
  targets.count('components by another name');
  const kept = other.keeps.flatMap((key) => {
    const value = given[key];
    if (value === undefined) return [];
    return ` ${key}="${key === 'href' ? (targets.addressOf(value, from) ?? value) : value}"`;
  });
  for (const [key, value] of Object.entries(given))
    if (!other.keeps.includes(key) && key !== 'description')
      targets.tell('removed', from, `\`${key}="${value}"\` of <${name}>.`);
  const isEmpty = tag.endsWith('/>');
  const words = isEmpty && given.description !== undefined ? `\n\n${given.description}\n\n` : '';
  const opening = `<${other.name}${kept.join('')}>`;
  if (isEmpty) return [{ from, to: from + tag.length, text: `${opening}${words}</${other.name}>` }];
  const edit = { from, to: from + tag.length, text: opening };
  return closing > from ? [edit, { from: closing, to, text: `</${other.name}>` }] : [edit];
}

/** The file that an expression names: `require('./x.png').default`, `useBaseUrl('/x.png')`. */
function sourceIn(tag: string): string | undefined {
  return /\bsrc=\{\s*(?:require|useBaseUrl|withBase)\(\s*["']([^"']+)["']\s*\)(?:\.default)?\s*\}/.exec(
    tag,
  )?.[1];
}

/** Links that are written as HTML around Markdown. */
function linkEdits(children: readonly Nodes[], { text, targets }: Around): Edit[] {
  const edits: Edit[] = [];
  let open: { from: number; to: number; href: string } | undefined;
  for (const child of children) {
    if (child.type !== 'html') continue;
    const [from, to] = rangeOf(child);
    const [tag] = htmlTokens(text.slice(from, to));
    if (tag?.kind !== 'open' && tag?.kind !== 'close') continue;
    const href = tag.kind === 'open' && tag.name === 'a' ? tag.attributes.get('href') : undefined;
    if (href !== undefined) open = { from, to, href };
    else if (tag.kind === 'close' && tag.name === 'a' && open) {
      const address = targets.addressOf(open.href, open.from) ?? open.href.replaceAll(' ', '%20');
      targets.count('links of HTML');
      edits.push({ ...open, text: '[' }, { from, to, text: `](${address})` });
      open = undefined;
    }
  }
  return edits;
}

function htmlEdits(html: string, offset: number, around: Around): Edit[] {
  const { targets } = around;
  const edits: Edit[] = [];
  const tokens = htmlTokens(html);
  const tags = tokens.filter(
    (token): token is HtmlTag => token.kind === 'open' || token.kind === 'close',
  );
  const pictures = tags.filter(({ name, kind }) => name === 'img' && kind === 'open');
  const hasWords = tokens.some(
    (token) => token.kind === 'comment' || (token.kind === 'text' && token.value.trim() !== ''),
  );
  if (pictures.length > 0 && !hasWords && tags.every(({ name }) => aroundPictures.has(name))) {
    const written = pictures.flatMap(({ attributes }) => {
      const picture = pictureOf(Object.fromEntries(attributes), offset, targets);
      return picture === undefined ? [] : [picture];
    });
    if (written.length === pictures.length)
      return [{ from: offset, to: offset + html.trimEnd().length, text: written.join('\n') }];
  }
  for (const tag of tags)
    if (tag.kind === 'open' && !Object.hasOwn(allowedHtml, tag.name))
      tellOnce(tag.name, offset + tag.from, around);
  return edits;
}

/** Elements that only place the pictures in them. */
const aroundPictures = new Set([
  'img',
  'p',
  'div',
  'center',
  'figure',
  'picture',
  'source',
  'br',
  'span',
]);

function pictureOf(
  { src, alt = '', title }: Readonly<Record<string, string | undefined>>,
  offset: number,
  targets: Targets,
): string | undefined {
  if (src === undefined || /^data:/i.test(src)) return undefined;
  targets.count('pictures of HTML');
  const address = targets.addressOf(src, offset) ?? src.replaceAll(' ', '%20');
  const words = alt.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
  return `![${words}](${address}${title === undefined ? '' : ` "${title.replaceAll('"', '\\"')}"`})`;
}

function tellOnce(name: string, offset: number, { isSeen, targets }: Around): void {
  if (isSeen.has(name)) return;
  isSeen.add(name);
  targets.tell(
    'unknown',
    offset,
    `<${name}> is no element of pages. Its text is shown without it.`,
  );
}
