import { folded, wordsIn } from '#search/folded.ts';
import { isCode, type Term } from './question.ts';

/** A term with its weight; rare words weigh more. */
export interface Weighted extends Term {
  weight: number;
}

/** The names of an entry. */
export interface Called {
  title: string;
  names?: readonly string[] | undefined;
  /** Questions that it answers, without stop words. */
  asked?: readonly (readonly string[])[] | undefined;
  /** Its parent and its kind: words that help but are not part of its name. */
  about?: string | undefined;
}

/**
 * How well a name matches a question, from 0 to 1: how much of the question is in the name, and of the name in the
 * question.
 */
export function titleMatch(
  terms: readonly Weighted[],
  { title, names = [], asked = [], about }: Called,
): number {
  const around = about === undefined ? [] : wordsIn(about);
  const match = (name: readonly string[]) => nameMatch(terms, name, around);
  const others = [...names.map(wordsIn), ...asked].map((name) => match(name) * 0.95);
  return Math.max(match(wordsIn(title)), ...others);
}

/** Whether a name equals the question, ignoring case and accents. */
export function isName(text: string, { title, names = [] }: Called): boolean {
  const wanted = folded(text);
  return [title, ...names].some((name) => folded(name) === wanted);
}

function nameMatch(
  terms: readonly Weighted[],
  name: readonly string[],
  around: readonly string[],
): number {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const met = terms.map((term) => likeness(term, name));
  const inName = terms.reduce((sum, { weight }, at) => sum + weight * (met[at] ?? 0), 0);
  if (whole === 0) return 0;
  const near = terms.reduce(
    (sum, term, at) => sum + (met[at] ? 0 : 0.6 * term.weight * likeness(term, around)),
    0,
  );
  // Words such as “to” and “in” don't affect the score.
  const telling = name.filter((word) => word.length > 2 || name.length < 3);
  const asked = telling.filter((word) => terms.some((term) => likeness(term, [word]) > 0));
  const covered = (inName + near) / whole;
  return covered ** 1.5 * (0.6 + 0.4 * (asked.length / Math.max(1, telling.length)));
}

/** From 0 to 1: how well a term or a synonym matches any of the words. */
export function likeness(
  { word, written, within, others, related = [] }: Term,
  among: readonly string[],
): number {
  const own = written !== undefined && isCode(written) ? eachSame : eachLike;
  return Math.max(
    own(word, among, within),
    ...others.map((other) => 0.8 * eachLike(other, among, within)),
    ...related.map((other) => 0.64 * eachLike(other, among)),
  );
}

function eachSame(name: string, among: readonly string[]): number {
  return wordsIn(name).every((word) => among.includes(word)) ? 1 : 0;
}

function eachLike(name: string, among: readonly string[], within?: boolean): number {
  const words = wordsIn(name);
  return Math.min(
    ...words.map((word) => Math.max(0, ...among.map((each) => alike(word, each, within)))),
  );
}

/**
 * From 0 to 1: words match if they differ only in their ending, or if the asked one begins the other, or is a part of it
 * in languages that join words.
 */
export function alike(asked: string, word: string, within = false): number {
  if (asked === word) return 1;
  if (word.startsWith(asked)) {
    return asked.length < 3 ? 0.4 : word.length - asked.length < 4 ? 0.85 : 0.6;
  }
  let same = 0;
  while (asked[same] !== undefined && asked[same] === word[same]) same += 1;
  const [left, right] = [asked.length - same, word.length - same];
  const isEnding = (same >= 5 && left <= 3 && right <= 3) || (same >= 3 && left + right <= 2);
  if (isEnding) return 0.85;
  const isPart = within && asked.length > 4 && word.length - asked.length > 2;
  return isPart && word.includes(asked) ? 0.7 : 0;
}
