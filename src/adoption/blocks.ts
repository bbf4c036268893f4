import { alertNamed } from '#markdown/alert-marker.ts';
import { escapeHtml } from '#markup/escape-html.ts';
import { quoted } from '#model/written-form.ts';
import { blockAt, longestLine, openingText } from './block-ends.ts';
import type { Ledger } from './ledger.ts';
import { codeRows, dedented, linesAt, textOf, trimmed, type Line } from './lines.ts';
import { openerOf, type Opener } from './openers.ts';
import { plainLine } from './plain-lines.ts';

/** What the blocks of a page become. */
export interface BlockSetting {
  /** Whether the page stays MDX, which has tabs. */
  isMdx: boolean;
  ledger: Ledger;
}

/** Deeper blocks stay as they are. */
const deepest = 12;

interface Around extends BlockSetting {
  /** The level of the heading above. */
  heading: number;
  depth: number;
  sought: { lines: number };
  labels?: Readonly<Record<string, string>> | undefined;
}

/** The lines of a page with blocks of other tools as Plinth writes them. Code is left alone. */
export function convertedBlocks(lines: readonly Line[], setting: BlockSetting): Line[] {
  return converted(lines, { ...setting, heading: 1, depth: 0, sought: { lines: 0 } });
}

function converted(lines: readonly Line[], around: Around): Line[] {
  const { isMdx, ledger, depth } = around;
  if (depth > deepest || !lines.some(({ text }) => mayBegin.test(text))) return [...lines];
  const code = codeRows(textOf(lines), isMdx);
  const result: Line[] = [];
  let { heading } = around;
  for (let row = 0; row < lines.length; row += 1) {
    const line = lines[row];
    if (!line) break;
    const kind = code.get(row);
    if (kind === 'code' || (kind === 'html' && !isMdx) || line.text.length > longestLine) {
      result.push(line);
      continue;
    }
    const { text, rows } = openingText(lines, row, code);
    const opener = openerOf(text);
    const block = opener && blockAt(lines, row, { opener, rows, code, sought: around.sought });
    if (opener && block) {
      const made = rendered(opener, block.inner, { ...around, heading, at: line });
      row = block.last;
      add(result, made, lines[row + 1]);
      continue;
    }
    if (opener) ledger.tell('unknown', line.at, `${quoted(line.text.trim())} never ends.`);
    heading = /^(#{1,6})\s/.exec(line.text)?.[1]?.length ?? heading;
    const plain = plainLine(lines, row, { isMdx, ledger });
    for (const each of plain.lines) result.push(each);
    row += plain.taken - 1;
  }
  return result;
}

/** Adds a block, with one empty line around it where it asks for one. */
function add(result: Line[], made: readonly Line[], next: Line | undefined): void {
  const isEmpty = (line: Line | undefined) => line?.text.trim() === '';
  const from =
    result.length === 0 || isEmpty(result.at(-1)) ? made.findIndex((line) => !isEmpty(line)) : 0;
  const last = made.findLastIndex((line) => !isEmpty(line));
  const to = next === undefined || isEmpty(next) ? last + 1 : Math.min(made.length, last + 2);
  if (last >= 0) for (const line of made.slice(from, to)) result.push(line);
}

/** Signs that one of the forms begins with. */
const mayBegin =
  /:::|!!!|\?\?\?|===|\{\{[<%]|\{%|<[A-Z/]|\{[:#. ]|^\s*(?:>\s*(?:\*\*|__)|\[|\$\{toc|import\s|export\s|<!--)|\{\{\s*toc/i;

function rendered(
  opener: Opener,
  inner: readonly Line[],
  { at: { at, text }, ...around }: Around & { at: Line },
): Line[] {
  const { isMdx, ledger, depth, heading } = around;
  const { what, title } = opener;
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const indented = (lines: readonly Line[]) =>
    lines.map((line) => ({ ...line, text: line.text === '' ? '' : indent + line.text }));
  const own = (...texts: string[]) => linesAt(at, ...texts);
  const below = (labels?: Opener['labels'], level = heading) =>
    trimmed(converted(dedented(inner), { ...around, depth: depth + 1, heading: level, labels }));
  ledger.count(names[what]);
  switch (what) {
    case 'note':
      return indented(note(opener, below(), { ledger, at: { at, text } }));
    case 'folded': {
      const summary = escaped(title || capital(opener.name), isMdx);
      const open = opener.isOpen ? '<details open>' : '<details>';
      return indented([
        ...own('', open, `<summary>${summary}</summary>`, ''),
        ...below(),
        ...own('', '</details>', ''),
      ]);
    }
    case 'tabs':
      return isMdx
        ? indented([...own('<Tabs>', ''), ...below(opener.labels), ...own('', '</Tabs>')])
        : indented([...own(''), ...below(opener.labels), ...own('')]);
    case 'tab': {
      const label = around.labels?.[title] ?? (title || 'Tab');
      if (isMdx && opener.name !== '')
        return indented([
          ...own(`<Tab label="${escaped(label, false)}">`, ''),
          ...below(),
          ...own('', '</Tab>'),
        ]);
      const level = Math.min(6, heading + 1);
      const sign = indent === '' && depth < 2 ? `${'#'.repeat(level)} ${label}` : `**${label}**`;
      return indented([...own('', sign, ''), ...below(undefined, level), ...own('')]);
    }
    case 'code': {
      const longest = inner.reduce(
        (most, line) => Math.max(most, /^\s*(`+)/.exec(line.text)?.[1]?.length ?? 0),
        2,
      );
      const fence = '`'.repeat(longest + 1);
      return [...own(`${indent}${fence}${opener.name}`), ...inner, ...own(`${indent}${fence}`)];
    }
    case 'comment': {
      const words = textOf(inner);
      if (/--|\*\//.test(words)) return [{ at, text }, ...inner];
      return [...own(isMdx ? '{/*' : '<!--'), ...inner, ...own(isMdx ? '*/}' : '-->')];
    }
    case 'plain':
      return opener.name === 'raw' ? [...inner] : below();
  }
}

const names: Readonly<Record<Opener['what'], string>> = {
  note: 'notes',
  folded: 'folded parts',
  tabs: 'groups of tabs',
  tab: 'tabs',
  code: 'blocks of code',
  comment: 'comments',
  plain: 'wrappers that are not needed',
};

/** Names of notes that say what is in them, so that they become their titles. */
const saying =
  /^(?:abstract|summary|tldr|check|done|question|help|faq|failure|fail|missing|bug|example|snippet|quote|cite|seealso|todo|new|highlight|deprecated|default|primary|secondary|pageinfo|light|dark)$/;

function note(
  opener: Opener,
  inner: readonly Line[],
  { ledger, at: { at, text } }: { ledger: Ledger; at: Line },
): Line[] {
  const { name, title } = opener;
  const alert = alertNamed(name);
  if (!alert && !saying.test(name.toLowerCase()))
    ledger.tell(
      'unknown',
      at,
      `${quoted(text.trim())}: the kind ${quoted(name)} is not known. It became a note.`,
    );
  const shown =
    title ||
    (alert
      ? ''
      : /^(?:pageinfo|default|primary|secondary|light|dark)$/.test(name)
        ? ''
        : capital(name));
  const head = [
    `[!${(alert ?? 'note').toUpperCase()}]`,
    ...(shown === '' ? [] : [`**${shown}**`, '']),
  ];
  const quote = (line: Line) => ({ ...line, text: `> ${line.text}`.trimEnd() });
  return [...linesAt(at, ...head).map(quote), ...inner.map(quote), ...linesAt(at, '')];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).replaceAll(/[-_]/g, ' ');
}

function escaped(text: string, isMdx: boolean): string {
  const html = escapeHtml(text);
  return isMdx ? html.replaceAll('{', '&#123;').replaceAll('}', '&#125;') : html;
}
