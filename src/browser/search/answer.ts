import { wordsIn } from '#search/folded.ts';
import { evidenceOf, type Answering } from './evidence.ts';
import type { Names } from './engine.ts';
import type { InstantLayer } from './instant.ts';
import type { Pagefind } from './pagefind.ts';
import { isEmpty, type Query } from './query.ts';
import type { Term } from './question.ts';
import { rank, type Candidate, type Hit } from './rank.ts';
import { runQuery, type Outcome } from './run-query.ts';
import { corrected, strangeOf, unknownOf, type Unknown } from './unknown.ts';

/** The answer to a query. */
export interface Answer {
  outcome: Outcome;
  /** The best results of the full index and the names. The rest follows on request. */
  hits: Hit[];
  /** Pages after those. */
  rest: Answering[];
  /** The total number of results. */
  total: number;
  /** Whether no page matches the whole query, so that these are the best partial matches. */
  partly: boolean;
  /** Alternative terms that also found something. */
  also: string[];
  unknown: Unknown[];
}

/** How many pages are checked closely, each of which loads a small file. */
const close = 16;
/** How well a partial match must score, relative to the best page. */
const enough = 0.4;

/** Searches the full index and the names, for the reader's words and their synonyms; undefined for an empty query. */
export async function answer(
  pagefind: Pagefind,
  { layer, words }: Names,
  query: Query,
  base: string,
): Promise<Answer | undefined> {
  if (isEmpty(query)) return undefined;
  const { text, unknown, asked, evidence } = await understood(pagefind, layer, query);
  const { terms, there, also } = evidence;
  const isPhrase = text.includes('"');
  // Only what is there, because Pagefind would shorten other words.
  const outcome =
    there.length === 0 && (asked.length > 0 || unknown.length > 0)
      ? nothing
      : ((await runQuery(pagefind, { ...query, text: isPhrase ? text : there.join(' ') })) ??
        nothing);
  const whole = new Map(outcome.results.map((result) => [result.id, result]));
  const found =
    asked.length > 0
      ? // Excerpts show why a page was found: all words, if it has them.
        evidence.pages.map(({ result, text }) => ({ result: whole.get(result.id) ?? result, text }))
      : outcome.results.map((result) => ({ result, text: 1 }));
  const kept = found.filter(
    ({ result, text }, at) =>
      whole.has(result.id) || (!isPhrase && at < close && text >= enough * (found[0]?.text ?? 1)),
  );
  const looked = kept.slice(0, close);
  const candidates = await Promise.all(
    looked.map(async (page): Promise<Candidate> => ({
      hit: await loaded(page.result),
      text: page.text,
    })),
  );
  const known = new Set(candidates.map(({ hit }) => hit.address));
  const home = base.replace(/\/$/, '');
  const named = Object.keys(query.chosen).length > 0 ? [] : layer.answering(terms, text);
  // Pages not checked closely are assumed to be like the last one that was.
  const { text: like = 0 } = candidates.at(-1) ?? {};
  const more = named
    .map((name): Candidate => ({
      hit: { address: home + name.address, name },
      text: like,
    }))
    .filter(({ hit }) => !known.has(hit.address));
  const best = layer.best(query.text) ?? layer.best(text);
  const hits = rank([...candidates, ...more], {
    text,
    terms,
    kinds: words.values.kind ?? {},
    called: (address) => layer.called(address.slice(home.length)),
    best: best && home + best,
  });
  return {
    outcome,
    hits,
    rest: kept.slice(close),
    total: kept.length + more.length,
    partly: hits.length > 0 && (outcome.results.length === 0 || there.length < asked.length),
    also,
    unknown,
  };
}

const nothing: Outcome = { results: [], unfiltered: 0, counts: {} };

/** What a question means: the words that are on the site, or those most likely meant, and what the pages have of them. */
async function understood(pagefind: Pagefind, layer: InstantLayer, query: Query) {
  const asked = layer.terms(query.text);
  const evidence = await evidenceOf(pagefind, asked, query);
  if (evidence.pages.length === 0 && asked.length > 0) await refuseHalf(pagefind, layer, asked);
  const unknown = [
    ...unknownOf(evidence.missing, layer),
    ...(await strangeOf(asked, evidence.instead, layer)),
  ];
  if (unknown.length === 0) return { text: query.text, unknown, asked, evidence };
  const text = corrected(query.text, unknown);
  // Stop words alone ask nothing.
  const left = layer.terms(text).filter(({ word }) => !layer.idle.has(word));
  return { text, unknown, asked: left, evidence: await evidenceOf(pagefind, left, query) };
}

/** Up to `maxHits` hits of an answer from an index on. Loads those not loaded yet. */
export async function hitsFrom(
  { hits, rest }: Answer,
  from: number,
  maxHits: number,
): Promise<Hit[]> {
  const ready = hits.slice(from, from + maxHits);
  const start = Math.max(0, from - hits.length);
  const later = rest.slice(start, start + maxHits - ready.length);
  return [...ready, ...(await Promise.all(later.map(({ result }) => loaded(result))))];
}

async function loaded(result: Answering['result']): Promise<Hit> {
  const fragment = await result.data();
  return { address: fragment.url.replace(/[?#].*$/, ''), fragment };
}

/**
 * Pagefind finds nothing if a part of its index is missing. Throws if it does not find a word known from page titles:
 * one from the question, or the first of all.
 */
async function refuseHalf(
  pagefind: Pagefind,
  { index }: InstantLayer,
  asked: readonly Term[],
): Promise<void> {
  const titles = index.rows
    .filter(([, , kind]) => kind === 'service' || kind === 'glossary')
    .map(([title]) => wordsIn(title));
  const borne = asked.filter(({ word }) => titles.some((title) => title.includes(word)));
  const sure = [...(titles[0]?.slice(0, 1) ?? []), ...borne.map(({ word }) => word)];
  const found = await Promise.all(sure.map((word) => pagefind.search(word, { filters: {} })));
  if (found.some(({ results }) => results.length === 0))
    throw new Error('A part of the search index is missing.');
}
