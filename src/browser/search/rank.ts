import { isLeaving } from '#model/lifecycle.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import { wordsIn } from './folded.ts';
import { worthOf, type NameHit } from './instant.ts';
import type { Fragment } from './pagefind.ts';
import { isName, likeness, titleMatch, type Called, type Weighted } from './title-match.ts';

/** A result: a page of the full index, or a name that the full index doesn't rank. */
export type Hit = { address: string; fragment: Fragment } | { address: string; name: NameHit };

/** A possible result before ranking. */
export interface Candidate {
  hit: Hit;
  /** How well its text matches, from 0 to 1; 0 if only its name is known. */
  text: number;
  /** Whether it matches the whole query. */
  whole: boolean;
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

function scoreOf({ hit, text, whole }: Candidate, measure: Measure): number {
  const { kind, title, context, late } = describe(hit);
  const known = measure.called(hit.address);
  const label = measure.kinds[kind] ?? '';
  const called = { ...known, title, about: `${context ?? ''} ${known.about ?? ''} ${label}` };
  const match = titleMatch(measure.terms, called);
  const first = hit.address === measure.best ? 20 : isName(measure.text, called) ? 10 : 0;
  const isMeant = measure.terms.some((term) => likeness(term, wordsIn(label)) > 0.8);
  const sum = (text + 1.3 * match + (whole ? 0.2 : 0)) * (isMeant ? 1.5 : 1);
  return sum * (worthOf[kind] ?? 1) * (late ? 0.6 : 1) + first;
}

function describe(hit: Hit) {
  if ('name' in hit) {
    const { kind, title, context, leaving: late } = hit.name;
    return { kind, title, context, late };
  }
  const { meta, filters } = hit.fragment;
  return {
    kind: (filters?.kind?.[0] ?? 'docs') as SearchKind,
    title: meta.title ?? '',
    context: meta.context,
    late: filters?.lifecycle?.some(isLeaving) ?? false,
  };
}
