import type { Golden } from './golden.ts';

type Answers = Golden['answers'];

/** 1 divided by the rank of the first result that answers (grade 2 or 3); 0 if none does. */
export function reciprocalRank(ranked: readonly string[], answers: Answers): number {
  const rank = ranked.findIndex((path) => (answers[path] ?? 0) >= 2);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/**
 * Normalised discounted cumulative gain of the first five, from 0 to 1 (Järvelin and Kekäläinen 2002; gain 2^grade −
 * 1).
 */
export function ndcg5(ranked: readonly string[], answers: Answers): number {
  const found = ranked.map((path) => answers[path] ?? 0);
  const ideal = Object.values(answers).toSorted((one, other) => other - one);
  return gain(found) / gain(ideal);
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, 5)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
