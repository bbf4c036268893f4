import { letters as allLetters, type Letter } from '#model/letters.ts';
import type { Cell } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { placeIn, type DutyCell, type MatrixDefect } from './catalogue.ts';
import { meaningOf, wordsIn } from './cell-words.ts';
import { notesIn, plainText, withoutNotes } from './plain-text.ts';

const absence = /^\s*n\/a(?![\p{L}\p{N}])[\s:]*/iu;

/** A cell as read: what it says, whether it takes the duty away, and what it says against the grammar. */
export interface ReadCell {
  cell: DutyCell;
  /** Where its A stands. */
  placeOfA: Place | undefined;
  /** The reason after `n/a:`, empty where none is given; none in any other cell. */
  notApplicable: string | undefined;
  defects: MatrixDefect[];
}

/** Reads a cell by the grammar `letters[: text]`, a dash, or `n/a: text`, footnotes anywhere; loses nothing. */
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

/** Nine cells in ten are these: they need no more reading. */
const onlyLetters = /^[RACI](?:\/[RACI])*$/;

function withLetters(file: string, source: Cell, read: ReadCell): ReadCell {
  read.cell.letters = allLetters.filter((letter) => source.text.includes(letter));
  const start = source.text.lastIndexOf('A');
  if (start >= 0) read.placeOfA = within(file, source, start, start + 1);
  return read;
}

/** How footnote labels are compared: without regard to case. */
export function footnoteKey(label: string): string {
  return label.toLowerCase();
}

/** Whether a cell says nothing: empty, or a dash. */
export function isNothing(text: string): boolean {
  return /^[\s—–-]*$/.test(text);
}

/** Notes the conditions of a cell; gives its text with blanks in their place, so that offsets hold. */
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

/** Reads the letters before the colon and the text after it. */
function readLetters(file: string, source: Cell, bare: string, read: ReadCell): void {
  const { cell, defects } = read;
  const colon = bare.indexOf(':');
  const words = wordsIn(colon < 0 ? bare : bare.slice(0, colon));
  if (words.some(({ text }) => text === '' || /\s/.test(text))) {
    cell.text = withoutNotes(source.text);
    defects.push(unknown(plainText(source.text), cell.at, source));
    return;
  }
  const found = new Set<Letter>();
  for (const { text: word, start } of words) {
    const letter = meaningOf(word);
    const at = within(file, source, start, start + word.length);
    if (letter === undefined) defects.push(unknown(word, at, source));
    else if (word !== letter) defects.push({ kind: 'full-word', at, word, letter });
    if (letter === 'A') read.placeOfA = at;
    if (letter) found.add(letter);
  }
  cell.letters = allLetters.filter((letter) => found.has(letter));
  if (colon >= 0) cell.text = withoutNotes(source.text.slice(colon + 1)) || undefined;
}

function unknown(letter: string, at: Place, { text }: Cell): MatrixDefect {
  const cell = plainText(text);
  return /^shared\b/i.test(letter)
    ? { kind: 'shared', at, cell }
    : { kind: 'unknown-letter', at, letter, cell };
}

/** A stretch of a cell as a place; cells lie in one line. */
function within(file: string, { line, column }: Cell, start: number, end: number): Place {
  return { file, line, column: column + start, endLine: line, endColumn: column + end };
}
