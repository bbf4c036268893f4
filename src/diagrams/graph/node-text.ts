import { lineExtent, textWidth, type TextStyle } from '../dom/text-width.ts';
import type { GraphNode } from './graph.ts';

/** One line of a node, with its baseline relative to the node's upper edge. */
export interface NodeLine {
  text: string;
  baseline: number;
  note: boolean;
}

export interface NodeText {
  lines: NodeLine[];
  width: number;
  height: number;
}

const TITLE: TextStyle = { size: 14, weight: 340, mono: false };
const STRONG: TextStyle = { ...TITLE, weight: 560 };
const NOTE: TextStyle = { size: 12, weight: 340, mono: false };
const LINE_HEIGHT = { title: 18, note: 16 };
const WIDEST = 168;
const NARROWEST = 64;
const PADDING = { inline: 12, block: 8 };

/** The lines of a node's title and note, and the size they need, in px. */
export function nodeText({
  title,
  note,
  look,
}: Pick<GraphNode, 'title' | 'note' | 'look'>): NodeText {
  const style = look === 'current' ? STRONG : TITLE;
  const parts = [
    ...broken(title, style).map((text) => ({ text, style, height: LINE_HEIGHT.title })),
    ...broken(note ?? '', NOTE).map((text) => ({ text, style: NOTE, height: LINE_HEIGHT.note })),
  ];
  let top = PADDING.block;
  const lines = parts.map(({ text, style: { size }, height }): NodeLine => {
    const { ascent, descent } = lineExtent(size);
    const baseline = top + (height + ascent - descent) / 2;
    top += height;
    return { text, baseline, note: size === NOTE.size };
  });
  const widths = parts.map(({ text, style: own }) => textWidth(text, own));
  return {
    lines,
    width: Math.ceil(Math.max(NARROWEST, ...widths) + 2 * PADDING.inline),
    height: top + PADDING.block,
  };
}

/** The width of a group's title, in px. */
export const titleWidth = (text: string): number => textWidth(text, STRONG);

/** Breaks text into as few lines as fit, of similar length. Words that don't fit are divided. */
function broken(text: string, style: TextStyle): string[] {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => pieces(word, style));
  const fewest = lay(words, style, WIDEST).length;
  let [low, high] = [0, WIDEST];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (lay(words, style, middle).length > fewest) low = middle;
    else high = middle;
  }
  return lay(words, style, high);
}

function lay(words: readonly string[], style: TextStyle, room: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, style) <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, style: TextStyle): string[] {
  if (textWidth(word, style) <= WIDEST) return [word];
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const head = (count: number) => {
    const text = letters.slice(0, count).join('');
    return /\p{L}$/u.test(text) && letters[count] !== undefined ? `${text}-` : text;
  };
  const fitting = letters.keys().filter((count) => textWidth(head(count), style) <= WIDEST);
  const most = Math.max(1, ...fitting);
  const counts = Array.from({ length: most }, (_, i) => most - i);
  const count =
    counts.find((n) => n > most / 2 && /[^\p{L}\p{N}]$/u.test(letters[n - 1] ?? '')) ??
    counts.find((n) => isSyllable(letters.slice(0, n), letters.slice(n))) ??
    most;
  return [head(count), ...pieces(letters.slice(count).join(''), style)];
}

/**
 * Whether a syllable is likely to begin here: at a consonant with a vowel behind it, with two more letters on both
 * sides. Good for most words of languages in Latin letters.
 */
function isSyllable(before: readonly string[], after: readonly string[]): boolean {
  if (before.length < 3 || after.length < 3) return false;
  const around = [before.at(-1), ...after.slice(0, 2)].join('').normalize('NFD');
  const begins = /^\p{L}\p{M}*(?![aeiouy])\p{L}\p{M}*[aeiouy]/iu.test(around);
  return begins && !/^([cspt]h|ck)/i.test(around);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
