import { isLeaving } from '#model/lifecycle.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import { wordsIn } from '#search/folded.ts';
import { worthOf, type NameHit } from './instant.ts';
import { headingsOf } from './page-text.ts';
import type { Fragment } from './pagefind.ts';
import { nearness, quotes } from './nearness.ts';
import { isName, likeness, titleMatch, type Called, type Weighted } from './title-match.ts';

/** A result: a page of the full index, or a name that the full index doesn't rank. */
export type Hit = { address: string; fragment: Fragment } | { address: string; name: NameHit };

/** A possible result before ranking. */
export interface Candidate {
  hit: Hit;
  /** How well its text matches, from 0 to 1; 0 if only its name is known. */
  text: number;
}

/** What candidates are compared with. */
export interface Measure {
  text: string;
  terms: readonly Weighted[];
  /** The label of each kind of page. */
  kinds: Readonly<Partial<Record<string, string>>>;
  /** The names of the entry at an address. */
  called: (address: string) => Called;
  /** The address that the platform sets as the best answer. */
  best: string | undefined;
}

/** How much titles count in comparison with texts, headings with titles, words near each other, and a whole question. */
const worth = { title: 1.6, heading: 0.8, near: 0.3, quoted: 1.2 };
/** Pages of these types answer questions; the others are looked up. */
const answering = new Set(['how-to', 'explanation']);

/**
 * Sorts best first: the platform's own best answer, exact names, then text and title combined. Services being phased
 * out rank lower.
 */
export function rank(candidates: readonly Candidate[], measure: Measure): Hit[] {
  return candidates
    .map((candidate) => ({ hit: candidate.hit, score: scoreOf(candidate, measure) }))
    .sort((one, other) => other.score - one.score)
    .map(({ hit }) => hit);
}

function scoreOf({ hit, text }: Candidate, measure: Measure): number {
  const { terms } = measure;
  const { kind, title, context, late, type = '' } = describe(hit);
  const known = measure.called(hit.address);
  const label = measure.kinds[kind] ?? '';
  const called = { ...known, title, about: `${context ?? ''} ${known.about ?? ''} ${label}` };
  const first = hit.address === measure.best ? 20 : isName(measure.text, called) ? 10 : 0;
  const isMeant = terms.some((term) => likeness(term, wordsIn(label)) > 0.8);
  // The more a question says besides, the less it asks for a kind of page.
  const meant = isMeant ? 1 + Math.min(0.5, 1 / terms.length) : 1;
  const { heading, near } = insideOf(hit, terms, `${title} ${called.about}`);
  const match = Math.max(titleMatch(terms, called), worth.heading * heading);
  const quoted = 'fragment' in hit ? quotes(hit.fragment, measure.text) : 0;
  const sum = text + worth.title * match + worth.near * near ** 2 + worth.quoted * quoted;
  const factors = [meant, worthOf[kind] ?? 1, answering.has(type) ? 1.1 : 1];
  return factors.reduce((score, factor) => score * factor, sum) * (late ? 0.6 : 1) + first;
}

/** How well the best heading of a page matches, and how much of the question is in one place. */
function insideOf(hit: Hit, terms: readonly Weighted[], about: string) {
  if ('name' in hit) return { heading: 0, near: 0 };
  const headings = headingsOf(hit.fragment).map(({ text }) =>
    titleMatch(terms, { title: text, about }),
  );
  return { heading: Math.max(0, ...headings), near: nearness(hit.fragment, terms) };
}

function describe(hit: Hit) {
  if ('name' in hit) {
    const { kind, title, context, leaving: late } = hit.name;
    return { kind, title, context, late, type: undefined };
  }
  const { meta, filters } = hit.fragment;
  return {
    kind: (filters?.kind?.[0] ?? 'docs') as SearchKind,
    title: meta.title ?? '',
    context: meta.context,
    late: filters?.lifecycle?.some(isLeaving) ?? false,
    type: filters?.type?.[0],
  };
}
