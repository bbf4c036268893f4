import { editsWithin } from '#model/nearest.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import type { InstantIndex, InstantRow } from '#search/instant-index.ts';
import { folded, wordsIn } from './folded.ts';
import { termsOf } from './question.ts';
import { alike, isName, titleMatch, type Called, type Weighted } from './title-match.ts';
import { corrected } from './unknown.ts';

/** A result whose name matches. */
export interface NameHit {
  title: string;
  /** Without the base path. */
  address: string;
  kind: SearchKind;
  context: string | undefined;
  leaving: boolean;
}

/** Relative weight of kinds for the same words. News and moves report on what other pages describe. */
export const worthOf: Readonly<Partial<Record<SearchKind, number>>> = {
  service: 1.15,
  release: 0.8,
  notice: 0.85,
  roadmap: 0.9,
  persona: 0.75,
};

/** The minimum score of a name; lower while a query is being typed. */
const enough = { answering: 0.3, typing: 0.1 };
const maxHits = 8;

/** Answers from names alone, from the first letter on, tolerating typos. */
export class InstantLayer {
  readonly index: InstantIndex;
  /** Groups of synonyms. */
  readonly synonyms: readonly (readonly string[])[];
  /** Stop words. */
  readonly idle: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #called: ReadonlyMap<string, Called>;

  constructor(index: InstantIndex, idle: string) {
    this.index = index;
    const named = index.rows.filter(([, , kind]) => kind === 'service' || kind === 'glossary');
    this.synonyms = [
      ...index.synonyms,
      ...named.map(([title, , , names = []]) => [title, ...names]),
    ].filter((group) => group.length > 1);
    this.idle = new Set(wordsIn(idle));
    this.#called = new Map(index.rows.map((row) => [row[1], this.#calledOf(row)]));
    const names = index.rows.flatMap(([title, , kind, others = []]) =>
      // People's names are never treated as typos.
      kind === 'team' ? [title] : [title, ...others],
    );
    const asked = [...index.best, ...index.questions].map(([query]) => query);
    this.#words = new Set([...names, ...asked, ...index.synonyms.flat()].flatMap(wordsIn));
  }

  /** Entries whose names match the text typed so far, best first. */
  find(text: string): NameHit[] {
    const strange = wordsIn(text).filter((word) => !this.knows(word));
    const meant = strange.map((word) => ({ word, meant: this.meant(word) }));
    const asked = corrected(text, meant);
    const terms = termsOf(asked, this.synonyms, new Set());
    return this.answering(
      terms.map((term) => ({ ...term, weight: 1 })),
      asked,
      enough.typing,
    );
  }

  /** Entries whose names contain terms of a question. */
  answering(terms: readonly Weighted[], text: string, least: number = enough.answering): NameHit[] {
    const rated = this.index.rows.map((row) => ({
      row,
      score: scoreOf(row, this.called(row[1]), terms, text),
    }));
    return rated
      .filter(({ score }) => score > least)
      .sort((one, other) => other.score - one.score)
      .slice(0, maxHits)
      .map(({ row }) => hitOf(row));
  }

  /** Whether a word occurs in a name, begins one, or differs only in its ending. */
  knows(word: string): boolean {
    const wanted = folded(word);
    return this.#words.has(wanted) || [...this.#words].some((each) => alike(wanted, each) > 0);
  }

  /** The known word that was most likely meant; undefined if none is near. */
  meant(word: string): string | undefined {
    const wanted = folded(word);
    let least = wanted.length < 4 || /^\d+$/.test(wanted) ? 0 : wanted.length < 6 ? 2 : 3;
    let best: string | undefined;
    for (const known of this.#words) {
      const steps = editsWithin(wanted, known, least);
      if (steps < least) [best, least] = [known, steps];
    }
    return best;
  }

  /** The address that the platform sets as the best answer to a query. */
  best(text: string): string | undefined {
    const wanted = folded(text);
    return this.index.best.find(([query]) => folded(query) === wanted)?.[1];
  }

  /** The names of the entry at an address. */
  called(address: string): Called {
    return this.#called.get(address) ?? { title: '' };
  }

  #calledOf([title, address, , names, about]: InstantRow): Called {
    const asked = this.index.questions
      .filter(([, answer]) => answer === address)
      .map(([question]) => wordsIn(question).filter((word) => !this.idle.has(word)));
    return { title, names, about, asked };
  }
}

function scoreOf(
  [, , kind, , , leaving]: InstantRow,
  called: Called,
  terms: readonly Weighted[],
  text: string,
): number {
  const match = titleMatch(terms, called) * (worthOf[kind] ?? 1) * (leaving === 1 ? 0.6 : 1);
  return match + (isName(text, called) ? 10 : 0);
}

function hitOf([title, address, kind, , context, leaving = 0]: InstantRow): NameHit {
  return { title, address, kind, context: context || undefined, leaving: leaving === 1 };
}
