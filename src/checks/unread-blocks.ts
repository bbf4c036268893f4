import { alertNamed } from '#markdown/alert-marker.ts';
import { quoted } from '#model/written-form.ts';
import type { LiteralMark } from '#source/body.ts';
import type { Span } from '#source/place.ts';

/** Other lines for a place in a file. */
export interface Rewritten {
  at: Span;
  text: string;
}

/** The marker of the alert that a line such as `:::note[Title]` or `!!! note "Title"` means. */
function alertMeant(line: string): string | undefined {
  return alertNamed(/[a-z]+/.exec(line)?.[0] ?? '')?.toUpperCase();
}

/** What to say about a mark, and what to write instead if one answer is right. */
export interface Advice {
  message: string;
  hint: string;
  fix?: Rewritten | undefined;
}

/** Advises on a note in the form of another generator. */
export function adviceOnNote(mark: LiteralMark, lines: readonly string[]): Advice {
  const alert = alertMeant(mark.value);
  const folds = mark.value.startsWith('?');
  return {
    message: `${quoted(mark.value)} is shown as text.`,
    hint: folds
      ? 'Write `<details>` with a `<summary>`, and an empty line below it.'
      : `Write a quote that begins with the line \`> [!${alert ?? 'NOTE'}]\`.`,
    fix: folds || mark.column > 1 ? undefined : noteAsQuote(lines, mark.line),
  };
}

/**
 * The note that begins in a line and ends with `:::`, or with its indentation, as a quote. Undefined if it is not at
 * the start of the line, if another one is within, or if its kind is unknown.
 */
function noteAsQuote(lines: readonly string[], line: number): Rewritten | undefined {
  const first = lines[line - 1] ?? '';
  const alert = alertMeant(first);
  const form =
    /^(:::+)[ \t]*[a-z]+[ \t]*(?:\[(.*)\]|([^[{]*))$/.exec(first) ??
    /^(!!!)[ \t]+[a-z]+(?:[ \t]+"(.*)")?[ \t]*()$/.exec(first);
  if (alert === undefined || !form) return undefined;
  const [, sign = '', bracketed, plain] = form;
  const title = (bracketed ?? plain ?? '').trim();
  const inside = sign === '!!!' ? indented(lines, line) : fenced(lines, line, sign);
  if (!inside) return undefined;
  const text = inside.text.join('\n').replace(/^\s*\n|\s+$/g, '');
  if (/^(?::::|!!!|\?\?\?)/m.test(text) || text.trim() === '') return undefined;
  const written = [
    `[!${alert}]`,
    ...(title === '' ? [] : [`**${title}**`, '']),
    ...text.split('\n'),
  ];
  return {
    at: {
      line,
      column: 1,
      endLine: inside.end,
      endColumn: (lines[inside.end - 1] ?? '').length + 1,
    },
    text: written.map((each) => `> ${each}`.trimEnd()).join('\n'),
  };
}

/** The lines up to the closing colons, and the number of the last line. */
function fenced(lines: readonly string[], line: number, sign: string) {
  const end = lines.findIndex((each, index) => index >= line && each.trimEnd() === sign);
  return end === -1 ? undefined : { text: lines.slice(line, end), end: end + 1 };
}

/** The lines that are indented by four spaces, without them, and the number of the last one. */
function indented(lines: readonly string[], line: number) {
  let end = line;
  while (end < lines.length && /^(?: {4}|\t|\s*$)/.test(lines[end] ?? '')) end += 1;
  while (end > line && (lines[end - 1] ?? '').trim() === '') end -= 1;
  const text = lines.slice(line, end).map((each) => each.replace(/^(?: {4}|\t)/, ''));
  return end === line ? undefined : { text, end };
}

/** Rows of cells with tabs between as a table. Undefined if a row has more cells than the first. */
export function sheetAsTable(sheet: string): string | undefined {
  const [head = [], ...rows] = sheet.split('\n').map((row) =>
    row
      .replace(/[ \t]+$/, '')
      .split('\t')
      .map((cell) => cell.trim()),
  );
  if (rows.some((row) => row.length > head.length)) return undefined;
  const written = (cells: readonly string[]) =>
    `| ${head.map((_, index) => (cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [written(head), written(head.map(() => '---')), ...rows.map(written)].join('\n');
}

/** Lines that begin with a bullet of a word processor, or with a sign that lacks its space, as items of a list. */
export function linesAsItems(text: string): string {
  let isList = false;
  const item = /^([ \t>]*)([•▪◦‣·∙●○■□–o][ \t\u00a0]+|[-+*](?=\S)|\d{1,3}[.)](?=\S))/u;
  return text
    .split('\n')
    .map((line) =>
      line.replace(item, (_, before: string, sign: string) => {
        // Word processors write `o` for the second level.
        const indent = isList && sign.startsWith('o') ? '  ' : '';
        isList = true;
        return `${before}${indent}${/^[-+*\d]/.test(sign) ? sign : '-'} `;
      }),
    )
    .join('\n');
}
