import { alertMarker } from '#markdown/alert-marker.ts';
import type { LiteralMark } from './body.ts';

/** A place in the text of a block, by its offsets. */
export interface Found {
  kind: LiteralMark['kind'];
  from: number;
  to: number;
}

/** Stands for a character that is not text. */
export const hidden = '\0';

interface Block {
  /** A sign with which a form begins, in the block’s source. Most blocks hold none. */
  signs: RegExp;
  forms: readonly Form[];
}

interface Form {
  kind: LiteralMark['kind'];
  /** Without it in a text, the form is not sought, which saves most of the time. */
  sign?: string;
  /** The characters with which the text begins. */
  first?: string;
  form: RegExp;
  /** Whether a match counts; `shown` is the text of its block. */
  where?: (mark: string, shown: string, at: number) => boolean;
}

/** Forms within a line, the more specific first. */
const inline: readonly Form[] = [
  { kind: 'footnote', sign: '[^', form: /\[\^[^\]\s]+\]/g },
  {
    kind: 'target',
    sign: '](',
    form: /(?<![\w\])])!?\[[^[\]\n]*\]\((?:[^()\n]|\([^()\n]*\)){1,500}\)/g,
    where: hasSpace,
  },
  { kind: 'reference', sign: '][', form: /(?<![\w\])])\[[^[\]\n^!][^[\]\n]*\]\[[^[\]\n]*\]/g },
  { kind: 'gap', sign: '] (', form: /\[[^[\]\n]+\] \([^()\s#]+\.mdx?(?:#[^()\s]*)?\)/g },
  { kind: 'wiki', sign: '[[', form: /!?\[\[[^[\]\s](?:[^[\]\n]*[^[\]\s])?\]\]/g },
  {
    kind: 'attributes',
    sign: '\0{',
    form: /(?<=\0)\{:?[ \t]*(?:[#.][\w-]+|width=|height=)[^{}\n]*\}/g,
  },
  { kind: 'template', sign: '{', form: /\{%[^%\n]*%\}|\{\{[<%][^{}\n]*\}\}/g },
  { kind: 'mark', sign: '==', form: /(?<![=\w])==[^\s=](?:[^=\n]*[^\s=])?==(?!=)/g },
  {
    kind: 'mark',
    sign: '++',
    form: /(?<![+\w])\+\+[\p{L}\p{N}](?:[^+\n]*[\p{L}\p{N}.!?])?\+\+(?![+\w])/gu,
  },
  { kind: 'mark', sign: '^', form: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,4}\^/gu },
  {
    kind: 'formula',
    sign: '$',
    form: /(?<![\w$])\$[^\s$](?:[^$\n]*[^\s$])?\$(?![\w{$])/g,
    where: isFormula,
  },
  {
    kind: 'emphasis',
    sign: '*',
    form: /(?<!\*)(\*\*?)(?!\*)[^\s*](?:[^*\n]*[^\s*])?\1(?!\*)/g,
    where: isCramped,
  },
];

/** At the start of a line, within quotes too. Its first sign is asked first, so that long indentations cost nothing. */
function lineForm(first: string, form: string): RegExp {
  return new RegExp(`(?=${first})(?<=^[ \\t>]*)${form}`, 'gmu');
}

const bullet = '[•▪◦‣·∙●○■□]';

const ofParagraph: readonly Form[] = [
  {
    kind: 'contents',
    first: '[{',
    form: /^(?:\[\[_?toc_?\]\]|\[toc\]|\{:? ?toc ?\}|\{\{ ?toc ?\}\})$/gi,
  },
  { kind: 'title', first: '[', sign: '[!', form: /^\[!.*/g, where: hasTitle },
  { kind: 'unquoted', first: '[', sign: '[!', form: /^\[![a-z]+\][^]*/gi, where: isMarker },
  { kind: 'alert', first: '[', sign: '[!', form: /^\[![a-z]+\]/gi, where: isUnknownAlert },
  { kind: 'sheet', sign: '\t', form: /^[^\t\n]*\t.*(?:\n[^\t\n]*\t.*)+/gm, where: isSheet },
  { kind: 'row', sign: '|', form: /^[ \t>]*\|.*\|[ \t]*$/m },
  {
    kind: 'heading',
    sign: '##',
    form: lineForm('#', '#{2,6}(?:\\u00a0|(?=[\\p{L}\\p{N}“„"\'([\\0])).*'),
  },
  { kind: 'heading', first: '#', form: /^#(?:\u00a0|(?=\p{Lu})).*$/gu },
  { kind: 'item', first: '-', form: /^(?:-(?:\p{Lu}|\p{L}{2}|\0).*(?:\n[ \t>]*|$))+$/gu },
  { kind: 'item', first: '*', form: /^(?:\*\p{L}.*(?:\n[ \t>]*|$)){2,}$/gu },
  { kind: 'item', first: '+', form: /^(?:\+\p{L}.*(?:\n[ \t>]*|$)){2,}$/gu },
  { kind: 'item', first: '0123456789', form: /^(?:\d{1,3}[.)]\p{L}.*(?:\n[ \t>]*|$)){2,}$/gu },
  {
    kind: 'bullet',
    form: lineForm(`${bullet}|[–o]\\t`, `(?:${bullet}[ \\t\\u00a0]+|[–o]\\t)\\S[^]*`),
  },
  { kind: 'container', sign: ':::', form: lineForm(':', ':::+[ \\t]*[a-z{].*') },
  { kind: 'admonition', sign: '!!!', form: lineForm('!', '!!![ \\t]+[a-z].*') },
  { kind: 'admonition', sign: '???', form: lineForm('\\?', '\\?\\?\\?\\+?[ \\t]+[a-z].*') },
  { kind: 'tab', sign: '===', form: lineForm('=', '===[+!]?[ \\t]+".*') },
  { kind: 'abbreviation', sign: ']: ', form: /^\*\[[^[\]\n]+\]: .*$/gm },
  { kind: 'definition', sign: ': ', form: /(?=: )(?<=\S[ \t]*\n[ \t>]*): +[\p{L}\p{N}\0].*/gu },
  {
    kind: 'task',
    first: '[',
    form: /^\[[xX]?\](?:(?=[\p{L}\0])|[ \t]+(?=[\p{L}\0])(?<=\[\][ \t]+))/gu,
  },
  ...inline,
];

const ofHeading: readonly Form[] = [
  { kind: 'attributes', form: /\{:?[ \t]*[#.][^{}\n]+\}$/g },
  ...inline,
];

const ofHtml: readonly Form[] = [
  {
    kind: 'html',
    form: /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+\S.*|#{1,6}[ \t]+\S.*|>[ \t]+\S.*|\|.*\|[ \t]*|```.*)$/m,
  },
  {
    kind: 'html',
    form: /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|!?\[[^[\]\n]+\]\([^()\s]+\)|`[^`\n]+`/,
  },
];

const inCell = /[[{^$*]|==|\+\+/;
const inParagraph =
  /[[{^$*\t|•▪◦‣·∙●○■□]|==|\+\+|##|:::|!!!|\?\?\?|\n[ \t>]*: |^(?:#|[-+]|\d+[.)]\p{L})/u;
const inHtml = /[*`[#>|]|^[ \t]*(?:[-+]|\d+[.)])[ \t]/m;

const blocks: ReadonlyMap<string, Block> = new Map([
  ['paragraph', { signs: inParagraph, forms: ofParagraph }],
  ['heading', { signs: inCell, forms: ofHeading }],
  ['tableCell', { signs: inCell, forms: inline }],
  ['mdxJsxFlowElement', { signs: inCell, forms: inline }],
  ['html', { signs: inHtml, forms: ofHtml }],
]);

/** Whether a block’s source may hold a form, by the type of its node. */
export function mayHoldForms(type: string, source: string): boolean {
  return blocks.get(type)?.signs.test(source) === true;
}

/** What looks like mark-up in the text of a block, the more specific first; it may overlap. */
export function formsIn(type: string, shown: string): Found[] {
  const found: Found[] = [];
  for (const form of blocks.get(type)?.forms ?? []) {
    const isPossible =
      (form.sign === undefined || shown.includes(form.sign)) &&
      (form.first === undefined || form.first.includes(shown.charAt(0)));
    if (isPossible) addMatches(form, shown, found);
  }
  return found;
}

function addMatches({ kind, form, where }: Form, shown: string, found: Found[]): void {
  for (const match of form.global ? shown.matchAll(form) : [form.exec(shown)]) {
    if (!match) continue;
    const mark = form.global ? match[0].trimEnd() : match[0].replace(/^[ \t>]+|[ \t]+$/g, '');
    const from = match.index + match[0].indexOf(mark);
    if (shown[from - 1] === '\\' || (where && !where(mark, shown, from))) continue;
    // The spaces after a checkbox belong to it.
    found.push({ kind, from, to: from + (kind === 'task' ? match[0] : mark).length });
  }
}

/** Whether a link’s address has a space, apart from its title. */
function hasSpace(mark: string): boolean {
  const target = mark
    .slice(mark.indexOf('](') + 2, -1)
    .replace(/[ \t]+(?:"[^"]*"|'[^']*')[ \t]*$/, '');
  return /\S[ \t]+\S/.test(target) && !target.startsWith('<');
}

function hasTitle(line: string): boolean {
  const marker = alertMarker(line);
  return marker?.name !== undefined && !marker.isAlone;
}

function isMarker(text: string): boolean {
  const marker = alertMarker(text.split('\n')[0] ?? '');
  return marker?.name !== undefined && marker.isAlone;
}

function isUnknownAlert(mark: string): boolean {
  return alertMarker(mark)?.name === undefined;
}

function isFormula(mark: string): boolean {
  return /\\[a-z]|[\^_]/i.test(mark) && /[a-z]/i.test(mark);
}

/** Whether emphasis can’t begin or end there, because it has a sign inside and a letter outside. */
function isCramped(mark: string, shown: string, from: number): boolean {
  const size = mark.startsWith('**') ? 2 : 1;
  const before = shown.charAt(from - 1);
  const after = shown.charAt(from + mark.length);
  const first = mark.charAt(size);
  const last = mark.charAt(mark.length - size - 1);
  const isOpen = /[\p{Ps}\p{Pi}"'~]/u.test(first) && /[\p{L}\p{N}]/u.test(before);
  const isShut =
    /[\p{P}\p{S}]/u.test(last) && !/[\p{Ps}\p{Pi}]/u.test(last) && /[\p{L}\p{N}]/u.test(after);
  // A single star is often a wildcard.
  return (isOpen || isShut) && (size === 2 || wide.test(first + last));
}

/** Signs as wide as the letters of Chinese, Japanese and Korean. */
const wide = /[\u3001-\u303f\uff01-\uff65]/;

/** Whether lines are rows of cells, and no row has more cells than the first. Editors cut tabs at line ends. */
function isSheet(mark: string): boolean {
  const [head = '', ...rows] = mark.split('\n');
  const count = (row: string) => row.trim().split('\t').length;
  return (
    count(head) > 1 &&
    rows.some((row) => count(row) > 1) &&
    ![head, ...rows].some((row) => startsItem.test(row))
  );
}

const startsItem = new RegExp(`^[ \\t>]*(?:${bullet}|[–o]\\t)`, 'u');
