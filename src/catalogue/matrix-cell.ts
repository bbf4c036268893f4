import { letters as allLetters, type Letter } from '#model/matrix.ts';
import type { Cell } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import type { Condition, DutyCell, MatrixDefect } from './catalogue.ts';
import { notesIn, plainText, withoutNotes } from './plain-text.ts';

/** A cell as read: what it says, whether it takes the duty away, and what it says against the grammar. */
export interface ReadCell {
  cell: DutyCell;
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
  const defects: MatrixDefect[] = [];
  const conditions: Condition[] = [];
  let bare = source.text;
  for (const { start, end, label } of notesIn(source.text)) {
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
    if (label === undefined) continue;
    const text = footnotes.get(footnoteKey(label));
    if (text === undefined)
      defects.push({ kind: 'unknown-footnote', at: place(start, end), label });
    else if (!conditions.some((condition) => condition.label === label))
      conditions.push({ label, text });
  }
  const result = (letters: Letter[], text?: string, notApplicable?: string): ReadCell => ({
    cell: {
      letters,
      text: text === '' ? undefined : text,
      conditions,
      at: place(0, source.text.length),
    },
    notApplicable,
    defects,
  });

  if (/^[\s—–-]*$/.test(bare)) return result([]);
  const gone = /^\s*n\/a(?![\p{L}\p{N}])[\s:]*/iu.exec(bare);
  if (gone) return result([], undefined, withoutNotes(source.text.slice(gone[0].length)));

  const colon = bare.indexOf(':');
  const head = colon < 0 ? bare : bare.slice(0, colon);
  const words = wordsIn(head);
  if (words.some(({ text }) => text === '' || (/\s/.test(text) && !meaningOf(text)))) {
    const cell = plainText(source.text);
    const at = place(0, source.text.length);
    defects.push(
      words.some(isShared)
        ? { kind: 'shared', at, cell }
        : { kind: 'unknown-letter', at, letter: cell, cell },
    );
    return result([], withoutNotes(source.text));
  }
  const letters = new Set<Letter>();
  for (const word of words) {
    const letter = meaningOf(word.text);
    const at = place(word.start, word.start + word.text.length);
    if (letter) letters.add(letter);
    if (letter && word.text !== letter)
      defects.push({ kind: 'full-word', at, word: word.text, letter });
    if (letter) continue;
    const cell = plainText(source.text);
    defects.push(
      isShared(word)
        ? { kind: 'shared', at, cell }
        : { kind: 'unknown-letter', at, letter: word.text, cell },
    );
  }
  return result(
    allLetters.filter((letter) => letters.has(letter)),
    colon < 0 ? undefined : withoutNotes(source.text.slice(colon + 1)),
  );
}

/** How footnote labels are compared: without regard to case. */
export function footnoteKey(label: string): string {
  return label.toLowerCase();
}

interface Word {
  text: string;
  start: number;
}

/** What stands between the slashes, without emphasis, with its offset. */
function wordsIn(head: string): Word[] {
  let offset = 0;
  return head.split('/').map((part) => {
    const text = part.replace(/^[\s*_]+|[\s*_]+$/g, '');
    const start = offset + (text === '' ? 0 : part.indexOf(text));
    offset += part.length + 1;
    return { text, start };
  });
}

function meaningOf(word: string): Letter | undefined {
  const written = word.toLowerCase();
  return allLetters.find(
    (letter) => written === letter.toLowerCase() || written === fullWords[letter],
  );
}

function isShared({ text }: Word): boolean {
  return /^shared\b/i.test(text);
}

const fullWords: Record<Letter, string> = {
  R: 'responsible',
  A: 'accountable',
  C: 'consulted',
  I: 'informed',
};

/** A stretch of a cell as a place; cells lie in one line. */
function within(file: string, { line, column }: Cell, start: number, end: number): Place {
  return { file, line, column: column + start, endLine: line, endColumn: column + end };
}
