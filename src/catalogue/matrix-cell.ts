import { letters as allLetters, type Letter } from '#model/letters.ts';
import type { Cell } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { placeIn, type DutyCell, type MatrixDefect } from './catalogue.ts';
import { wordsIn, type Word } from './cell-words.ts';
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

/** Reads a cell by the grammar `letters[: text]`, also `letters (text)`, a dash, or `n/a: text`, footnotes anywhere; loses nothing. */
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

/** Reads the letters, and the text after their colon or in brackets. */
function readLetters(file: string, source: Cell, bare: string, read: ReadCell): void {
  const { cell, defects } = read;
  const { head, from, to, isBracketed } = partsOf(bare);
  const words = wordsIn(bare.slice(0, head));
  const isPlain = words.every(({ text }) => text !== '' && !/\s/.test(text));
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
      read.placeOfA = letters.length > 1 ? within(file, source, ofA, ofA + 1) : at;
    for (const letter of letters ?? []) found.add(letter);
    if (mark !== undefined)
      defects.push({ kind: 'mark-without-footnote', at, mark, cell: plainText(source.text) });
  }
  if (isBracketed) defects.push(bracketed(file, source, words, { head, from, to }));
  cell.letters = allLetters.filter((letter) => found.has(letter));
  cell.text = withoutNotes(source.text.slice(from, to)) || undefined;
}

/** Where the letters of a cell end, and where its text stands: after a colon, or in brackets that end the cell. */
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

/** `R (24x7)` stands for `R: 24x7`; footnotes and emphasis stay where they are. */
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

/** A stretch of a cell as a place; cells lie in one line. */
function within(file: string, { line, column }: Cell, start: number, end: number): Place {
  return { file, line, column: column + start, endLine: line, endColumn: column + end };
}
