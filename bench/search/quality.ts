import type { Page } from 'playwright-core';
import { ask, askPlain, saidOn } from './ask.ts';
import { exactNames, type ExactName } from './exact-names.ts';
import { golden, nowhere, type Golden } from './golden.ts';
import { ndcg5, reciprocalRank } from './score.ts';

/** The quality of answers: mean reciprocal rank and mean nDCG at 5, from 0 to 1. */
export interface Quality {
  questions: number;
  mrr: number;
  ndcg5: number;
}

/** A question and the paths found. */
export interface Asked {
  golden: Golden;
  ours: string[];
  plain: string[];
}

/** Asks every golden question on a search page, using our search and unmodified Pagefind on the same pages. */
export async function askAll(page: Page, home: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const each of golden) {
    const ours = await ask(page, each.query, home);
    asked.push({ golden: each, ours, plain: await askPlain(page, each.query, home) });
  }
  return asked;
}

/** The quality of one of the two. */
export function qualityOf(asked: readonly Asked[], whose: 'ours' | 'plain'): Quality {
  const mean = (score: typeof ndcg5) =>
    asked.reduce((sum, each) => sum + score(each[whose], each.golden.answers), 0) / asked.length;
  return { questions: asked.length, mrr: mean(reciprocalRank), ndcg5: mean(ndcg5) };
}

/** Names whose first result neither has the name nor is the platform's best answer for it. */
export async function missedNames(
  page: Page,
  home: string,
): Promise<{ names: number; missed: (ExactName & { found: string | undefined })[] }> {
  const { names, others, best } = await exactNames(home);
  const missed = [];
  for (const each of names) {
    const [found] = await ask(page, each.name, home);
    const bearers = [...names, ...others]
      .filter(({ name }) => same(name, each.name))
      .map(({ path }) => path);
    const stated = best.filter(({ name }) => same(name, each.name)).map(({ path }) => path);
    if (![...bearers, ...stated].includes(found ?? '')) missed.push({ ...each, found });
  }
  return { names: names.length, missed };
}

/** Words that are on no page but have results, although search does not say that they have none. */
export async function inventedHits(
  page: Page,
  home: string,
): Promise<{ words: number; invented: { word: string; found: string | undefined }[] }> {
  const invented = [];
  for (const word of nowhere) {
    const [found] = await ask(page, word, home);
    const isSaid = (await saidOn(page)).includes(`“${word}”`);
    if (found !== undefined && !isSaid) invented.push({ word, found });
  }
  return { words: nowhere.length, invented };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
