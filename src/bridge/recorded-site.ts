import type { Site } from '#site/site.ts';
import type { Facts, Questions, ReadId } from '#reads/facts.ts';
import { Viewing } from '#reads/view.ts';

/** Facts that are derived once and asked for by many, with what deriving them read. */
export class Derived {
  readonly #known = new Map<ReadId, { value: unknown; reads: ReadonlySet<ReadId> }>();

  /** A fact by its read, if it was derived before. */
  get(read: ReadId): { value: unknown } | undefined {
    return this.#known.get(read);
  }

  set(read: ReadId, value: unknown, reads: ReadonlySet<ReadId>): void {
    this.#known.set(read, { value, reads });
  }

  /** What deriving a fact read; undefined for a read that is no derived fact. */
  readsOf(read: ReadId): ReadonlySet<ReadId> | undefined {
    return this.#known.get(read)?.reads;
  }
}

/** A site that tells what is read of it: one reader at a time. */
export class RecordedSite {
  readonly site: Site;
  readonly questions: Questions;
  readonly #viewing: Viewing;
  #reads = new Set<ReadId>();

  /** Readers of the same catalogue share `derived`. */
  constructor(site: Site, facts: Facts, derived: Derived) {
    this.#viewing = new Viewing(facts, (read) => this.#reads.add(read));
    this.questions = this.#viewing.questions;
    this.site = {
      ...site,
      catalogue: this.#viewing.catalogue,
      questions: this.#viewing.questions as unknown as Site['questions'],
      once: (name, derive) => this.#once(derived, name, derive),
    };
  }

  /** Runs a reader, and gives what it read. */
  async during<T>(read: () => Promise<T>): Promise<[T, ReadonlySet<ReadId>]> {
    const reads = (this.#reads = new Set());
    return [await read(), reads];
  }

  /** What readers got, such as the properties of a page, as text that is equal if they got the same. */
  textOf(value: unknown): string {
    return this.#viewing.textOf(value);
  }

  #once<T>(derived: Derived, name: string, derive: () => T): T {
    const read = `derived ${name}`;
    this.#reads.add(read);
    const known = derived.get(read);
    if (known) return known.value as T;
    const reader = this.#reads;
    const reads = (this.#reads = new Set());
    try {
      const value = derive();
      derived.set(read, value, reads);
      return value;
    } finally {
      this.#reads = reader;
    }
  }
}
