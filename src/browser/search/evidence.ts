import { folded } from '#search/folded.ts';
import { genuine, genuineWritten, type Genuine } from './genuine.ts';
import type { Found, Pagefind } from './pagefind.ts';
import { isCode, type Term } from './question.ts';
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
  /** Terms that no page has, whatever the filters. */
  missing: Term[];
  /** The words that pages have instead of a term, if only the stem is the same. */
  instead: (term: Term) => Promise<string | undefined>;
  /** The others, as the index has them. */
  there: string[];
  /** Best first. */
  pages: Answering[];
  /** Alternative terms that were found. */
  also: string[];
}

/** A term found on this many pages needs no synonyms. */
const many = 10;
/** How many synonyms are searched in the text. Each loads a part of the index. */
const mostOthers = 3;
/** How many words that mean about the same. */
const mostRelated = 4;
/** The score for half of the maximum. Pagefind's scores range from 2 in text to 40 in a title. */
const half = 8;

/** Searches each term separately, so that pages missing one of many words are found too. */
export async function evidenceOf(
  pagefind: Pagefind,
  terms: readonly Term[],
  query: Query,
): Promise<Evidence> {
  const filters = chosenFilters(query);
  const [all, ...found] = await Promise.all([
    pagefind.search(null, { filters }),
    ...terms.map((term) => resultsOf(pagefind, term, filters)),
  ]);
  const size = all.results.length;
  const rare = terms.filter((_, at) => (found[at]?.own?.results.length ?? 0) < many);
  const others = rare.flatMap((term) => term.others.map((name) => ({ term, name, worth: 0.7 })));
  const related = rare.flatMap((term) =>
    (term.related ?? []).slice(0, 4).map((name) => ({ term, name, worth: 0.45 })),
  );
  const tried = [...others.slice(0, mostOthers), ...related.slice(0, mostRelated)];
  const foundOthers = await Promise.all(
    tried.map(({ name }) => genuine(pagefind, folded(name), filters)),
  );
  const pages = new Map<string, Answering & { best: number }>();
  const weighted = terms.map((term, at) => {
    const lists = [
      { results: found[at]?.own?.results ?? [], worth: 1 },
      { results: found[at]?.parts?.results ?? [], worth: 0.7 },
      ...tried.flatMap((other, index) =>
        other.term === term
          ? [{ results: foundOthers[index]?.results ?? [], worth: other.worth }]
          : [],
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
    missing: terms.filter((_, at) => !found[at]?.own && !found[at]?.parts),
    instead: async (term) => found[terms.indexOf(term)]?.own?.instead?.(),
    there: found.flatMap(({ own, parts }) => (own ?? parts)?.form ?? []),
    pages: [...pages.values()]
      .map(({ result, text }) => ({ result, text: whole === 0 ? 0 : text / whole }))
      .sort((one, other) => other.text - one.text),
    also: others
      .slice(0, mostOthers)
      .filter((_, index) => foundOthers[index]?.results.length)
      .map(({ name }) => name),
  };
}

/** The results of a term, and those of its words if it joins some, such as `sign-in`. */
async function resultsOf(
  pagefind: Pagefind,
  { word, written }: Term,
  filters: ReturnType<typeof chosenFilters>,
): Promise<{ own?: Genuine | undefined; parts?: Genuine | undefined }> {
  if (written === undefined) return { own: await genuine(pagefind, word, filters) };
  const own = await genuineWritten(pagefind, written, filters);
  return isCode(written) ? { own } : { own, parts: await genuine(pagefind, word, filters) };
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
