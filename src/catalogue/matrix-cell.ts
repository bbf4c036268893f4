import { letters as allLetters, type Letter } from '#model/matrix.ts';
import type { Cell } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import type { Condition, DutyCell, MatrixDefect } from './catalogue.ts';
import { meaningOf, wordsIn } from './cell-words.ts';
import { notesIn, plainText, withoutNotes } from './plain-text.ts';

/** A cell as read: what it says, whether it takes the duty away, and what it says against the grammar. */
export interface ReadCell {
  cell: DutyCell;
  /** Where each of its letters stands. */
  letterPlaces: ReadonlyMap<Letter, Place>;
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
  const place = (start: number, end: number): Place => within(file, source, start, end);
  const at = place(0, source.text.length);
  const { bare, conditions, defects } = readNotes(source.text, footnotes, place);
  const result = (
    text?: string,
    places = new Map<Letter, Place>(),
    notApplicable?: string,
  ): ReadCell => {
    const letters = allLetters.filter((letter) => places.has(letter));
    const cell = { letters, text: text === '' ? undefined : text, conditions, at };
    return { cell, letterPlaces: places, notApplicable, defects };
  };

  if (isNothing(bare)) return result();
  const gone = /^\s*n\/a(?![\p{L}\p{N}])[\s:]*/iu.exec(bare);
  if (gone) return result(undefined, undefined, withoutNotes(source.text.slice(gone[0].length)));

  const colon = bare.indexOf(':');
  const words = wordsIn(colon < 0 ? bare : bare.slice(0, colon));
  const whole = plainText(source.text);
  if (words.some(({ text }) => text === '' || /\s/.test(text))) {
    const isShared = words.some(({ text }) => /^shared\b/i.test(text));
    defects.push(
      isShared
        ? { kind: 'shared', at, cell: whole }
        : { kind: 'unknown-letter', at, letter: whole, cell: whole },
    );
    return result(withoutNotes(source.text));
  }
  const places = new Map<Letter, Place>();
  for (const { text: word, start } of words) {
    const letter = meaningOf(word);
    const spot = place(start, start + word.length);
    if (letter === undefined) defects.push(unknown(word, spot, whole));
    else if (word !== letter) defects.push({ kind: 'full-word', at: spot, word, letter });
    if (letter) places.set(letter, spot);
  }
  return result(colon < 0 ? undefined : withoutNotes(source.text.slice(colon + 1)), places);
}

/** How footnote labels are compared: without regard to case. */
export function footnoteKey(label: string): string {
  return label.toLowerCase();
}

/** Whether a cell says nothing: empty, or a dash. */
export function isNothing(text: string): boolean {
  return /^[\s—–-]*$/.test(text);
}

/** The conditions of a cell, and its text with blanks in their place, so that offsets hold. */
function readNotes(
  text: string,
  footnotes: ReadonlyMap<string, string>,
  place: (start: number, end: number) => Place,
): { bare: string; conditions: Condition[]; defects: MatrixDefect[] } {
  const conditions: Condition[] = [];
  const defects: MatrixDefect[] = [];
  let bare = text;
  for (const { start, end, label } of notesIn(text)) {
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
    if (label === undefined) continue;
    const condition = footnotes.get(footnoteKey(label));
    if (condition === undefined)
      defects.push({ kind: 'unknown-footnote', at: place(start, end), label });
    else if (!conditions.some((known) => known.label === label))
      conditions.push({ label, text: condition });
  }
  return { bare, conditions, defects };
}

function unknown(word: string, at: Place, cell: string): MatrixDefect {
  if (word.toLowerCase() === 'shared') return { kind: 'shared', at, cell };
  return { kind: 'unknown-letter', at, letter: word, cell };
}

/** A stretch of a cell as a place; cells lie in one line. */
function within(file: string, { line, column }: Cell, start: number, end: number): Place {
  return { file, line, column: column + start, endLine: line, endColumn: column + end };
}
