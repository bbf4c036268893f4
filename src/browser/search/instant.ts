import { editsWithin } from '#model/nearest.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import type { InstantIndex, InstantRow } from '#search/instant-index.ts';
import { folded, plain, wordsIn } from '#search/folded.ts';
import { chunksOf, isCode, termsOf, type Term } from './question.ts';
import { alike, isName, titleMatch, type Called, type Weighted } from './title-match.ts';
import { corrected, unknownOf } from './unknown.ts';

/** A result whose name matches. */
export interface NameHit {
  title: string;
  /** Without the base path. */
  address: string;
  kind: SearchKind;
  context: string | undefined;
  leaving: boolean;
}

/** Relative weight of kinds for the same words. News and plans report on what other pages describe. */
export const worthOf: Readonly<Partial<Record<SearchKind, number>>> = {
  service: 1.1,
  provider: 1.15,
  event: 0.9,
  glossary: 0.75,
  release: 0.65,
  notice: 0.65,
  roadmap: 0.65,
  persona: 0.65,
};

/** The minimum score of a name; lower while a query is being typed. */
const enough = { answering: 0.3, typing: 0.1 };
const maxHits = 8;
/** Languages that write several words as one: `Datenbankwiederherstellung`. */
const joining = new Set(['da', 'de', 'fi', 'hu', 'nb', 'nl', 'nn', 'no', 'sv']);

/** What search knows of the language. */
export interface LanguageFacts {
  locale: string;
  /** Stop words. */
  idle: string;
  /** Groups of words that mean about the same, separated by semicolons. */
  related: string;
}

/** Answers from names alone, from the first letter on, tolerating typos. */
export class InstantLayer {
  readonly index: InstantIndex;
  /** Groups of synonyms. */
  readonly synonyms: readonly (readonly string[])[];
  /** Stop words. */
  readonly idle: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #people: ReadonlySet<string>;
  /** Names with their signs. */
  readonly #written: string;
  readonly #called: ReadonlyMap<string, Called>;
  readonly #isJoining: boolean;
  readonly #related: readonly (readonly string[])[];

  constructor(index: InstantIndex, { idle, related, locale }: LanguageFacts) {
    this.index = index;
    this.#related = related.split(';').map(wordsIn);
    this.#isJoining = joining.has(locale.split('-', 1).join(''));
    const named = index.rows.filter(([, , kind]) => kind === 'service' || kind === 'glossary');
    this.synonyms = [
      ...index.synonyms,
      ...named.map(([title, , , names = []]) => [title, ...names]),
    ].filter((group) => group.length > 1);
    this.idle = new Set(wordsIn(idle));
    this.#called = new Map(index.rows.map((row) => [row[1], this.#calledOf(row)]));
    const asked = [...index.best, ...index.questions].map(([query]) => query);
    const names = (rows: readonly InstantRow[]) =>
      rows.flatMap(([title, , , others = []]) => [title, ...others]);
    const all = [...names(index.rows), ...asked, ...index.synonyms.flat()];
    // People's names are never treated as typos.
    const teams = index.rows.filter(([, , kind]) => kind === 'team');
    const people = new Set(teams.flatMap(([, , , others = []]) => others));
    this.#words = new Set(all.filter((name) => !people.has(name)).flatMap(wordsIn));
    this.#people = new Set([...people].flatMap(wordsIn));
    this.#written = ` ${all.map(plain).join(' ')} `;
  }

  /** The terms of a question. */
  terms(text: string, idle: ReadonlySet<string> = this.idle): Term[] {
    const terms = termsOf(text, this.synonyms, idle);
    return terms.map((term) => ({
      ...term,
      related: this.#relatedTo(term.word),
      within: this.#isJoining,
    }));
  }

  #relatedTo(word: string): string[] {
    const isSame = (one: string, other: string) => other.length > 3 && alike(one, other) === 0.85;
    const groups = this.#related.filter((group) =>
      group.some((each) => each === word || isSame(word, each)),
    );
    return [...new Set(groups.flat())].filter((each) => each !== word && !isSame(word, each));
  }

  /** Entries whose names match the text typed so far, best first. */
  find(text: string): NameHit[] {
    const strange = chunksOf(text).map((chunk) => ({ ...chunk, others: [] }));
    const asked = corrected(text, unknownOf(strange, this));
    const terms = this.terms(asked, new Set());
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
    if (this.#words.has(wanted)) return true;
    return [...this.#words].some((each) => alike(wanted, each, this.#isJoining) > 0);
  }

  /** Whether names have a term: all its words, and its signs if they matter. */
  bears({ word, written }: Pick<Term, 'word' | 'written'>): boolean {
    if (written !== undefined && isCode(written)) return this.#written.includes(` ${written}`);
    return word.split(' ').every((each) => this.knows(each) || this.#isPerson(each));
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

  /** Whether a word begins a person’s name, and no other word was meant. */
  #isPerson(word: string): boolean {
    const wanted = folded(word);
    const isOne = [...this.#people].some((each) => each.startsWith(wanted));
    return isOne && this.meant(word) === undefined;
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
