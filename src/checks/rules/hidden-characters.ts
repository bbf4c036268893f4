import { turningMark, unseenMarks } from '#model/written-form.ts';
import { locator } from '#source/locate.ts';
import { type ContentFile, defineFileRule } from '../rule.ts';
import { example, exampleProse } from '../example-platform.ts';

export const hiddenCharacters = defineFileRule({
  id: 'hidden-characters',
  severity: 'error',
  summary: 'The text has no invisible characters and no marks that reverse its direction.',
  why: 'These characters can make a command or address look different from what it is, and search does not find the words as shown. They are invisible in a pull request.',
  examples: {
    good: example('guides/queues.md', '', exampleProse),
    bad: example('guides/queues.md', '', `${exampleProse} Run \`rm \u202e/pmt/\`.`),
  },
  *judge(document) {
    if (!suspicious.test(document.text)) return;
    const placed = locator(document.text);
    for (const { index, written, mark } of [...marksIn(document.text), ...namedIn(document)].slice(
      0,
      enough,
    )) {
      const at = { file: document.file, ...placed([index, index + written.length]) };
      const name = `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
      yield turningMark.test(mark)
        ? {
            at,
            message: `A hidden character (${name}) changes the direction of the text after it.`,
            hint: 'Remove it. Text direction is set automatically.',
          }
        : {
            at,
            message: `There is an invisible character (${name}) here.`,
            hint: 'Remove it. To allow a line break in a long word, write `<wbr>`.',
            fix: { at, text: '' },
          };
    }
  },
});

/** Most files match nothing here, so one test is enough for them. */
const suspicious =
  /[\u180e\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069\ufeff\udb40]|&(?:#|Zer|NoB)/;

/** Maximum problems reported per file. */
const enough = 1000;

interface Hidden {
  index: number;
  /** As written in the file, a character or its code: `&#x202E;`. */
  written: string;
  mark: string;
}

const marks = new RegExp(`${turningMark.source}|${unseenMarks.source}`, 'gu');

function marksIn(text: string): Hidden[] {
  return [...text.matchAll(marks)].map(({ index, 0: mark }) => ({ index, written: mark, mark }));
}

/** Characters written as HTML entities. In code these are plain text. */
function namedIn({ text, body }: ContentFile): Hidden[] {
  const code = body.fences.map(({ value }) => value).join('\n');
  const inFence = new Map<string, boolean>();
  const hidden: Hidden[] = [];
  let [seen, isCode] = [0, false];
  for (const found of text.matchAll(references)) {
    const [written, hexadecimal, decimal] = found;
    const number = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? 0x200b);
    const mark = number <= 0x10ffff ? String.fromCodePoint(number) : '';
    if (!hides.test(mark)) continue;
    // Code is open if an odd number of its delimiters precedes on the line.
    for (; seen < found.index; seen += 1) {
      if (text[seen] === '\n') isCode = false;
      else if (text[seen] === '`') isCode = !isCode;
    }
    if (!inFence.has(written)) inFence.set(written, code.includes(written));
    if (!isCode && !inFence.get(written)) hidden.push({ index: found.index, written, mark });
  }
  return hidden;
}

const references = /&(?:#x([\da-f]{1,8});|#(\d{1,9});|ZeroWidthSpace;|NoBreak;)/gi;
const hides = /[\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\u180e\u{e0000}-\u{e007f}]/u;
