import { letters as allLetters, type Letter } from '#model/matrix.ts';
import type { Cell } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { placeIn, type DutyCell, type MatrixDefect } from './catalogue.ts';
import { wordsIn, type Word } from './cell-words.ts';
import { notesIn, plainText, withoutNotes } from './plain-text.ts';

const absence = /^\s*n\/a(?![\p{L}\p{N}])[\s:]*/iu;

/** A parsed cell: its content, whether it cancels the duty, and its breaches of the grammar. */
export interface ReadCell {
  cell: DutyCell;
  /** The position of its A. */
  placeOfA: Place | undefined;
  /** The reason after `n/a:`, empty if none is given; undefined in any other cell. */
  notApplicable: string | undefined;
  defects: MatrixDefect[];
}

/**
 * Parses a cell: `letters[: text]`, `letters (text)`, a dash or `n/a: text`, with footnotes anywhere. Keeps all text.
 */
export function readCell(
  file: string,
  source: Cell,
  footnotes: ReadonlyMap<string, string>,
): ReadCell {
  const cell: DutyCell = {
    letters: [],
    text: undefined,
    conditions: [],
    at: placeIn(file, source),
  };
  const read: ReadCell = { cell, placeOfA: undefined, notApplicable: undefined, defects: [] };
  if (isNothing(source.text)) return read;
  if (onlyLetters.test(source.text)) return withLetters(file, source, read);
  const bare = readNotes(file, source, footnotes, read);
  if (isNothing(bare)) return read;
  const gone = absence.exec(bare);
  if (gone) read.notApplicable = withoutNotes(source.text.slice(gone[0].length));
  else readLetters(file, source, bare, read);
  return read;
}

/** Fast path for nine cells in ten. */
const onlyLetters = /^[RACI](?:\/[RACI])*$/;

function withLetters(file: string, source: Cell, read: ReadCell): ReadCell {
  read.cell.letters = allLetters.filter((letter) => source.text.includes(letter));
  const start = source.text.lastIndexOf('A');
  if (start >= 0) read.placeOfA = within(file, source, start, start + 1);
  return read;
}

/** Normalises a footnote label: case doesn't matter. */
export function footnoteKey(label: string): string {
  return label.toLowerCase();
}

/** Whether a cell is empty or only a dash. */
export function isNothing(text: string): boolean {
  return /^[\s—–-]*$/.test(text);
}

/** Collects the conditions of a cell. Returns its text with them blanked, so that offsets stay the same. */
function readNotes(
  file: string,
  source: Cell,
  footnotes: ReadonlyMap<string, string>,
  { cell, defects }: ReadCell,
): string {
  let bare = source.text;
  for (const { start, end, label } of notesIn(source.text)) {
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
    if (label === undefined) continue;
    const text = footnotes.get(footnoteKey(label));
    const isKnown = cell.conditions.some((condition) => condition.label === label);
    if (text === undefined) {
      defects.push({ kind: 'unknown-footnote', at: within(file, source, start, end), label });
    } else if (!isKnown) cell.conditions.push({ label, text });
  }
  return bare;
}

/** Reads the letters, and the text after a colon or in brackets. */
function readLetters(file: string, source: Cell, bare: string, read: ReadCell): void {
  const { cell, defects } = read;
  const { head, from, to, isBracketed } = partsOf(bare);
  const words = wordsIn(bare.slice(0, head));
  const isPlain = words.every(
    ({ text, letters }) => letters !== undefined || (text !== '' && !/\s/.test(text)),
  );
  if (!isPlain || (isBracketed && words.some(({ letters }) => letters === undefined))) {
    cell.text = withoutNotes(source.text);
    defects.push(unknown(plainText(source.text), cell.at, source));
    return;
  }
  const found = new Set<Letter>();
  for (const { text: word, start, letters, mark } of words) {
    const at = within(file, source, start, start + word.length);
    if (letters === undefined) defects.push(unknown(word, at, source));
    else if (word !== letters.join('/') && !isBracketed)
      defects.push({ kind: 'full-word', at, word, letter: letters.join('/') });
    const ofA = start + word.indexOf('A');
    if (letters?.includes('A'))
      read.placeOfA = /^[RACI\W]{2,}$/.test(word) ? within(file, source, ofA, ofA + 1) : at;
    for (const letter of letters ?? []) found.add(letter);
    if (mark !== undefined)
      defects.push({ kind: 'mark-without-footnote', at, mark, cell: plainText(source.text) });
  }
  if (isBracketed) defects.push(bracketed(file, source, words, { head, from, to }));
  cell.letters = allLetters.filter((letter) => found.has(letter));
  cell.text = withoutNotes(source.text.slice(from, to)) || undefined;
}

/** Splits a cell into letters and text. Text follows a colon, or is in brackets at the end of the cell. */
function partsOf(bare: string) {
  const colon = bare.indexOf(':');
  const open = bare.indexOf('(');
  const close = bare.trimEnd().length - 1;
  const isBracketed =
    open >= 0 &&
    (colon < 0 || open < colon) &&
    bare.indexOf(')') === close &&
    bare.lastIndexOf('(') === open &&
    bare.slice(open + 1, close).trim() !== '';
  if (isBracketed) return { head: open, from: open + 1, to: close, isBracketed };
  const head = colon < 0 ? bare.length : colon;
  return { head, from: head + 1, to: bare.length, isBracketed };
}

/** Reads `R (24x7)` as `R: 24x7`, keeping footnotes and emphasis in place. */
function bracketed(
  file: string,
  cell: Cell,
  words: readonly Word[],
  { head, from, to }: { head: number; from: number; to: number },
): MatrixDefect {
  const { text: source } = cell;
  const first = words[0]?.start ?? 0;
  let letters = source.slice(0, head).trimEnd();
  for (const { text, start, letters: meant = [] } of words.toReversed())
    letters = letters.slice(0, start) + meant.join('/') + letters.slice(start + text.length);
  return {
    kind: 'full-word',
    at: within(file, cell, first, to + 1),
    word: source.slice(first, to + 1),
    letter: `${letters.slice(first)}: ${source.slice(from, to).trim()}`,
  };
}

function unknown(letter: string, at: Place, { text }: Cell): MatrixDefect {
  const cell = plainText(text);
  return /^shared\b/i.test(letter)
    ? { kind: 'shared', at, cell }
    : { kind: 'unknown-letter', at, letter, cell };
}

/** The position of a part of a cell. Cells never span lines. */
function within(file: string, { line, column }: Cell, start: number, end: number): Place {
  return { file, line, column: column + start, endLine: line, endColumn: column + end };
}
