import type { Found, Pagefind } from './pagefind.ts';
import type { Term } from './question.ts';
import type { Weighted } from './title-match.ts';
import { chosenFilters } from './run-query.ts';
import type { Query } from './query.ts';

type Result = Found['results'][number];

/** A page and how well its text matches, from 0 to 1. */
export interface Answering {
  result: Result;
  text: number;
}

/** What the pages contain of each term of a question. */
export interface Evidence {
  terms: Weighted[];
  /** Best first. */
  pages: Answering[];
  /** Alternative terms that were found. */
  also: string[];
}

/** A term found on this many pages needs no synonyms. */
const many = 10;
/** How many synonyms are searched in the text. Each loads a part of the index. */
const mostOthers = 3;
/** The score for half of the maximum. Pagefind's scores range from 2 in text to 40 in a title. */
const half = 8;

/** Searches each term separately, so that pages missing one of many words are found too. */
export async function evidenceOf(
  pagefind: Pagefind,
  terms: readonly Term[],
  query: Query,
): Promise<Evidence> {
  const filters = chosenFilters(query);
  const ask = (text: string | null) => pagefind.search(text, { filters });
  const [all, ...found] = await Promise.all([ask(null), ...terms.map(({ word }) => ask(word))]);
  const size = all.results.length;
  const rare = terms.filter((_, at) => (found[at]?.results.length ?? 0) < many);
  const others = rare.flatMap((term) => term.others.map((name) => ({ term, name })));
  const tried = others.slice(0, mostOthers);
  const foundOthers = await Promise.all(tried.map(({ name }) => ask(name)));
  const pages = new Map<string, Answering & { best: number }>();
  const weighted = terms.map((term, at) => {
    const lists = [
      { results: found[at]?.results ?? [], worth: 1 },
      ...tried.flatMap((other, index) =>
        other.term === term ? [{ results: foundOthers[index]?.results ?? [], worth: 0.7 }] : [],
      ),
    ];
    const best = bestOf(lists);
    // Inverse document frequency (Spärck Jones 1972), smoothed.
    const weight = Math.log(1 + size / (1 + best.size));
    for (const [id, { result, text }] of best) {
      const known = pages.get(id);
      const best = Math.max(known?.best ?? 0, weight * text);
      const shown = known?.best === best ? known.result : result;
      pages.set(id, { result: shown, text: (known?.text ?? 0) + weight * text, best });
    }
    return { ...term, weight };
  });
  const whole = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return {
    terms: weighted,
    pages: [...pages.values()]
      .map(({ result, text }) => ({ result, text: whole === 0 ? 0 : text / whole }))
      .sort((one, other) => other.text - one.text),
    also: tried.filter((_, index) => foundOthers[index]?.results.length).map(({ name }) => name),
  };
}

function bestOf(lists: readonly { results: readonly Result[]; worth: number }[]) {
  const best = new Map<string, Answering>();
  for (const { results, worth } of lists) {
    for (const result of results) {
      const text = (worth * result.score) / (result.score + half);
      if (text > (best.get(result.id)?.text ?? 0)) best.set(result.id, { result, text });
    }
  }
  return best;
}
