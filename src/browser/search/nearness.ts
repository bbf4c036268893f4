import { wordsIn } from '#search/folded.ts';
import { textOf } from './page-text.ts';
import type { Fragment } from './pagefind.ts';
import { alike, type Weighted } from './title-match.ts';

/** How many words of a page are read together, about two sentences. */
const width = 30;
/** Fewer words are next to each other by chance. */
const fewest = 3;
/** How many letters of a page are its beginning. */
const beginning = 600;

/** How much of a question is in one place of a page, from 0 to 1. Words that are far apart answer other questions. */
export function nearness(page: Pick<Fragment, 'raw_content'>, terms: readonly Weighted[]): number {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return 0;
  const asked = terms.map(({ word }) => wordsIn(word));
  const known = new Map<string, number>();
  const at = textOf(page).words.map((word) => termOf(wordsIn(word), asked, known));
  return heaviest(at, terms) / whole;
}

/**
 * From 0 to 1: whether a page has a whole question of several words as it is, such as an error message. A page begins
 * with what it is about.
 */
export function quotes(page: Pick<Fragment, 'raw_content'>, question: string): number {
  const asked = wordsIn(question);
  if (asked.length < fewest) return 0;
  const said = textOf(page).words.flatMap(wordsIn);
  const at = ` ${said.join(' ')} `.indexOf(` ${asked.join(' ')} `);
  return at < 0 ? 0 : at < beginning ? 1 : 0.65;
}

function termOf(
  words: readonly string[],
  asked: readonly (readonly string[])[],
  known: Map<string, number>,
): number {
  const key = words.join(' ');
  let found = known.get(key);
  if (found === undefined) {
    found = asked.findIndex((term) =>
      words.some((word) => term.some((each) => alike(each, word) >= 0.85)),
    );
    known.set(key, found);
  }
  return found;
}

/** The greatest weight of different terms within the width. */
function heaviest(at: readonly number[], terms: readonly Weighted[]): number {
  const counts = terms.map(() => 0);
  let [sum, most] = [0, 0];
  const change = (term: number | undefined, by: 1 | -1) => {
    if (term === undefined || term < 0) return;
    const before = counts[term] ?? 0;
    counts[term] = before + by;
    const weight = terms[term]?.weight ?? 0;
    if (before === 0 && by === 1) sum += weight;
    if (before === 1 && by === -1) sum -= weight;
  };
  at.forEach((term, index) => {
    change(term, 1);
    if (index >= width) change(at[index - width], -1);
    most = Math.max(most, sum);
  });
  return most;
}
