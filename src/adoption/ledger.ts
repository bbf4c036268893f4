/** A line of an old file, from 1. */
export interface Spot {
  file: string;
  line: number;
}

/** What a person should know about an adoption, by place. */
export interface Remark {
  at: Spot | undefined;
  said: string;
}

/** Most places that one kind of remark names in a file; the last one tells how many more there are. */
const mostInFile = 20;

/** Collects what an adoption did and what it did not understand. */
export class Ledger {
  /** What stays as it was, because nobody knows what it means here. */
  readonly unknown: Remark[] = [];
  /** What was taken out, with its text. */
  readonly removed: Remark[] = [];
  /** Files and pages that got another place, name or form than was to be expected. */
  readonly changed: Remark[] = [];
  /** Files that were not adopted. */
  readonly refused: Remark[] = [];
  /** What of the navigation has no counterpart. */
  readonly navigation: Remark[] = [];
  /** How often each form was rewritten. */
  readonly rewritten = new Map<string, number>();
  /** How often each key of front-matter became another. */
  readonly keys = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  tell(
    kind: 'unknown' | 'removed' | 'changed' | 'refused' | 'navigation',
    at: Spot | undefined,
    said: string,
  ): void {
    const key = `${kind} ${at?.file ?? ''}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (at === undefined || count <= mostInFile) this[kind].push({ at, said });
    else if (count === mostInFile + 1)
      this[kind].push({ at, said: 'There is more of this in the file.' });
  }

  /** Takes over all that another one has collected. */
  absorb(other: Ledger): void {
    for (const kind of ['unknown', 'removed', 'changed', 'refused', 'navigation'] as const)
      for (const remark of other[kind]) this[kind].push(remark);
    for (const [form, count] of other.rewritten)
      this.rewritten.set(form, (this.rewritten.get(form) ?? 0) + count);
  }

  count(form: string): void {
    this.rewritten.set(form, (this.rewritten.get(form) ?? 0) + 1);
  }

  countKey(from: string, to: string): void {
    const pair = `\`${from}\` → \`${to}\``;
    this.keys.set(pair, (this.keys.get(pair) ?? 0) + 1);
  }
}
