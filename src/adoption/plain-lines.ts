import { slug } from 'github-slugger';
import { alertNamed } from '#markdown/alert-marker.ts';
import { quoted } from '#model/written-form.ts';
import type { Ledger } from './ledger.ts';
import { linesAt, type Line } from './lines.ts';

interface Setting {
  isMdx: boolean;
  ledger: Ledger;
}

/** What a line that opens no block becomes, and how many lines it stands for. */
export function plainLine(
  lines: readonly Line[],
  row: number,
  { isMdx, ledger }: Setting,
): { lines: Line[]; taken: number } {
  const line = lines[row] ?? { text: '', at: { file: '', line: 1 } };
  const { text, at } = line;
  const become = (form: string, ...texts: string[]) => {
    ledger.count(form);
    return { lines: linesAt(at, ...texts), taken: 1 };
  };
  const kept = { lines: [line], taken: 1 };
  if (contents.test(text)) {
    ledger.count('places of a table of contents, which pages have anyway');
    return { lines: [], taken: lines[row + 1]?.text.trim() === '' ? 2 : 1 };
  }
  // Kramdown replaces a list of one word.
  if (
    /^[ \t]*(?:[-*+]|1\.)[ \t]+\S+$/.test(text) &&
    kramdownContents.test(lines[row + 1]?.text ?? '')
  )
    return { lines: [], taken: 1 };
  const [, signs = '', words = '', attributes = ''] =
    /^(#{1,6})[ \t]+(.*?)[ \t]*\{:?[ \t]*([^{}]*[#.][^{}]*)\}[ \t]*#*[ \t]*$/.exec(text) ?? [];
  if (words !== '') {
    const [, id] = /#([\w-]+)/.exec(attributes) ?? [];
    const rest = attributes.replace(`#${id ?? ''}`, '').trim();
    if (rest !== '') ledger.tell('removed', at, `The attributes ${quoted(rest)} of a heading.`);
    const isOwn = id === undefined || slug(words) === id;
    return become(
      'anchors of headings',
      isOwn ? `${signs} ${words}` : `${signs} <a id="${id}"></a>${words}`,
    );
  }
  const quote = boldNote(lines, row);
  if (quote) return become('notes', ...quote);
  const callout = /^[ \t]*\{:[ \t]*\.([a-z]+)(?:-title)?[ \t]*\}[ \t]*$/.exec(text)?.[1];
  if (callout !== undefined && alertNamed(callout) && (lines[row + 1]?.text ?? '').trim() !== '')
    return calledOut(lines, row, { name: callout, ledger });
  if (/^[ \t]*\{:[^{}]*\}[ \t]*$/.test(text)) {
    ledger.tell('removed', at, `The attributes ${quoted(text.trim())} of a block.`);
    return { lines: [], taken: 1 };
  }
  if (isMdx && /^[ \t]*<!--((?!-->).)*-->[ \t]*$/.test(text))
    return become('comments', text.replace('<!--', '{/*').replace('-->', '*/}'));
  return kept;
}

const contents =
  /^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:[ \t]*toc[ \t]*\}|\$\{toc\}|\{\{[<%]?[ \t]*toc[ \t]*[>%]?\}\})[ \t]*$/i;

const kramdownContents = /^[ \t]*\{:[ \t]*toc[ \t]*\}[ \t]*$/;

/** The first lines of a quote that begins with the name of a note in bold; undefined for another line. */
function boldNote(lines: readonly Line[], row: number): string[] | undefined {
  const [, sign = '', , name = '', rest = ''] =
    /^([ \t]*>[ \t]*)(\*\*|__)([A-Za-z]+)[:!]?\2[:!]?[ \t]*(.*)$/.exec(lines[row]?.text ?? '') ??
    [];
  if (name === '' || /^[ \t]*>/.test(lines[row - 1]?.text ?? '')) return undefined;
  const alert = alertNamed(name);
  if (!alert || (alert !== name.toLowerCase() && rest !== '')) return undefined;
  return [`${sign}[!${alert.toUpperCase()}]`, ...(rest === '' ? [] : [sign + rest])];
}

/** The block below a mark such as `{: .note }`, as a note. */
function calledOut(
  lines: readonly Line[],
  row: number,
  { name, ledger }: { name: string; ledger: Ledger },
): { lines: Line[]; taken: number } {
  const first = lines[row];
  let end = row + 1;
  while ((lines[end]?.text ?? '').trim() !== '') end += 1;
  ledger.count('notes');
  const isTitled = first?.text.includes('-title') ?? false;
  const inner = lines.slice(row + 1, end).map((line, index) => {
    const words = line.text.replace(/^[ \t]*>[ \t]?/, '');
    return { ...line, text: `> ${isTitled && index === 0 ? `**${words}**` : words}`.trimEnd() };
  });
  const at = first?.at ?? { file: '', line: 1 };
  const head = `> [!${(alertNamed(name) ?? 'note').toUpperCase()}]`;
  return { lines: [...linesAt(at, head), ...inner], taken: end - row };
}
