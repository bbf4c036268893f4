import { posix } from 'node:path';
import type { Heading, Nodes } from 'mdast';
import { quoted } from '#model/written-form.ts';
import { literalMarks } from '#source/literal-marks.ts';
import { offsets } from '#source/locate.ts';
import { rangeOf } from '#source/node-span.ts';
import { fragmentIn, type Draft } from './draft.ts';
import { elementEdits, type Targets } from './elements.ts';
import type { Ledger, Spot } from './ledger.ts';
import { nodesOf, spliced, spotsOf, treeOf, type Edit } from './lines.ts';
import { addressPart, asAddress } from './link-edits.ts';
import { maskedText } from './templates.ts';
import type { Resolver } from './resolver.ts';
import type { OldPage } from './tool.ts';

/** Where everything is, once every page has its place. */
export interface World {
  resolver: Resolver;
  /** The draft of a page, and its file below the content folder. */
  of: (page: OldPage) => { draft: Draft; file: string };
  /** The place of a file that is no page; undefined if pages can’t offer it. */
  placeOf: (path: string) => string | undefined;
  /** Learns that a page shows or offers a file. */
  shows: (path: string) => void;
  ledger: Ledger;
}

/** The text of a page with its links, pictures and inline marks as Plinth has them. */
export function finishedText(draft: Draft, world: World): string {
  const { tree, text, isMdx, lines } = draft;
  if (!tree) return text;
  const { ledger } = world;
  const spotAt = spotsOf(lines, text);
  const targets: Targets = {
    addressOf: (url, offset) => newAddress(url, { draft, world, at: spotAt(offset) }),
    tell: (kind, offset, said) => ledger.tell(kind, spotAt(offset), said),
    count: (form) => ledger.count(form),
  };
  const edits: Edit[] = [];
  const plain: Edit[] = [];
  if (draft.titleHeading) plain.push(withoutTitle(draft.titleHeading, text));
  const isSeen = new Set<string>();
  for (const node of nodesOf(tree)) {
    const part = addressPart(node, text);
    if (part) {
      const address = targets.addressOf(part.url, part.range.from);
      if (address !== undefined) plain.push({ ...part.range, text: address });
    }
    for (const edit of elementEdits(node, { text, isMdx, targets, isSeen })) edits.push(edit);
  }
  const ofWiki = text.includes('[[') ? wikiEdits(draft, world, spotAt) : [];
  const all = spliced(text, [...plain, ...edits, ...ofWiki]);
  const isBroken = isMdx && treeOf(all, true) === undefined;
  if (isBroken)
    ledger.tell(
      'unknown',
      spotAt(0),
      'Its elements stay as they are: together they can’t be changed.',
    );
  // What only renames elements may meet other elements across lines.
  const done = isBroken ? spliced(text, plain) : all;
  tellUnknown(draft, ledger, spotAt);
  return lines.length === 0 ? '' : done.replace(/^\s*\n|\s+$/g, '');
}

/** Takes out the heading that became the title, but keeps pictures and anchors of it. */
function withoutTitle(heading: Heading, text: string): Edit {
  const [from, to] = rangeOf(heading);
  const kept = [...nodesOf(heading)].flatMap((node) =>
    node.type === 'image' || node.type === 'html' || (node.type as string) === 'mdxJsxTextElement'
      ? text.slice(...rangeOf(node))
      : [],
  );
  return { from, to, text: kept.filter((each) => !/^<\/?(?!a\b)[a-z]+>$/i.test(each)).join('') };
}

interface From {
  draft: Draft;
  world: World;
  at: Spot;
}

/** The address of what an old address leads to, as the page writes it now; undefined to leave it. */
function newAddress(url: string, { draft, world, at }: From): string | undefined {
  const { resolver, ledger, of, placeOf, shows } = world;
  const own = of(draft.page).file;
  const target = resolver.target(url, draft.page);
  if (target.what === 'elsewhere') return undefined;
  if (target.what === 'missing') {
    ledger.tell('unknown', at, `The link to ${quoted(url)} leads to no page and no file.`);
    return undefined;
  }
  if (target.what === 'file') {
    shows(target.path);
    const place = placeOf(target.path);
    if (place !== undefined) return relative(own, place) + target.rest;
    ledger.tell('unknown', at, `Pages can’t offer the file ${quoted(target.path)}.`);
    return undefined;
  }
  const { page, fragment } = target;
  const other = of(page);
  const found = fragment === undefined ? undefined : fragmentIn(other.draft.fragments, fragment);
  if (found?.isLost)
    ledger.tell(
      'unknown',
      at,
      `There is no heading for ${quoted(`#${fragment ?? ''}`)} in ${quoted(page.path)}.`,
    );
  const hash = found?.fragment === undefined ? '' : `#${encodeURI(found.fragment)}`;
  if (page === draft.page) return hash || asAddress(posix.basename(own));
  return relative(own, other.file) + hash;
}

function relative(from: string, to: string): string {
  return asAddress(posix.relative(posix.dirname(from), to));
}

/** Links and pictures of a wiki: `[[Page]]`, `[[words|Page]]`, `![[picture.png]]`. */
function wikiEdits(draft: Draft, world: World, spotAt: (offset: number) => Spot): Edit[] {
  const { text, tree, page } = draft;
  const { resolver, of, placeOf, shows, ledger } = world;
  const own = of(page).file;
  return marksOf(tree, text, ['wiki']).flatMap(({ from, value }): Edit[] => {
    const isShown = value.startsWith('!');
    const [first = '', second = first] = value.replace(/^!?\[\[|\]\]$/g, '').split('|', 2);
    for (const [name, words] of [
      [second, first],
      [first, second],
    ] as const) {
      const [way = '', fragment] = name.split('#', 2);
      const edit = (written: string) => {
        ledger.count('links of a wiki');
        return [{ from, to: from + value.length, text: written }];
      };
      const found = way === '' ? page : isShown ? undefined : resolver.pageNamed(way.trim(), page);
      if (found) {
        const other = of(found);
        const hash =
          fragment === undefined
            ? undefined
            : fragmentIn(other.draft.fragments, fragment.trim()).fragment;
        const file = found === page && hash !== undefined ? '' : relative(own, other.file);
        return edit(`[${words.trim()}](${file}${hash === undefined ? '' : `#${encodeURI(hash)}`})`);
      }
      const path = resolver.fileNamed(way.trim(), page);
      const place = path === undefined ? undefined : placeOf(path);
      if (path === undefined || place === undefined) continue;
      shows(path);
      const isPicture = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(place);
      return edit(
        `${isPicture ? '!' : ''}[${words === name ? posix.parse(place).name : words}](${relative(own, place)})`,
      );
    }
    ledger.tell('unknown', spotAt(from), `${quoted(value)} names no page.`);
    return [];
  });
}

/** Marks that are shown as text, by their kinds, with their offsets. */
function marksOf(tree: Nodes | undefined, text: string, kinds: readonly string[]) {
  const offsetOf = offsets(text);
  const blocks = tree ? [...nodesOf(tree)] : [];
  return blocks
    .flatMap((node) => literalMarks(node, text, 500))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, line, column, value }) => ({ kind, value, from: offsetOf(line, column) }));
}

/** Tells what is left of other tools. Checks tell the rest. */
function tellUnknown(draft: Draft, ledger: Ledger, spotAt: (offset: number) => Spot): void {
  const { tree, text, isMdx } = draft;
  if (!tree || !/[{:=!?<[]/.test(text)) return;
  const masked = maskedText(tree, text);
  for (const { 0: code, index } of masked.matchAll(
    /(?<![\w:/]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,}:(?![\w:/])/g,
  ))
    ledger.tell(
      'unknown',
      spotAt(index),
      `${quoted(code)} may stand for a picture. Write the character itself.`,
    );
  if (isMdx) return;
  for (const { 0: template, index } of masked.matchAll(
    /\{\{[^{}\n\0]*\}\}|\{%[^%\n\0]*%\}|<%[^%\n\0]*%>/g,
  ))
    ledger.tell('unknown', spotAt(index), `${quoted(template)} is shown as text.`);
  if (!/:::|!!!|\?\?\?|===/.test(masked)) return;
  for (const { value, from } of marksOf(tree, text, [
    'container',
    'admonition',
    'tab',
    'attributes',
  ]))
    ledger.tell('unknown', spotAt(from), `${quoted(value)} is shown as text.`);
}
