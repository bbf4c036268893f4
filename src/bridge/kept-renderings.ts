import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, writeKept } from '#files/kept-file.ts';
import { Packs, type PackedAt } from '#files/packs.ts';
import type { Facts, ReadId } from '#reads/facts.ts';
import type { Derived } from './recorded-site.ts';

/** What was rendered: where it lies, what it was given, and the numbers of what it read. */
type Kept = [at: PackedAt, given: string, reads: number[]];

/** The index. */
interface Stored {
  reads: ReadId[];
  /** The digest of each read; of a derived fact, the numbers of what deriving it read. */
  digests: (string | number[])[];
  kept: [key: string, kept: Kept][];
}

/** Pages or bodies that earlier builds rendered. One is used again if everything that it read is the same. */
export class KeptRenderings {
  readonly #index: string;
  readonly #packs: Packs;
  readonly #version: string;
  readonly #facts: Facts;
  readonly #derived: Pick<Derived, 'readsOf'>;
  readonly #before: Stored;
  readonly #known: ReadonlyMap<string, Kept>;
  /** For each earlier read whether the fact is the same; undefined if nobody asked yet. */
  readonly #same: (boolean | undefined)[] = [];
  /** The number of each read, those of earlier builds first. */
  readonly #reads: Map<ReadId, number>;
  readonly #now = new Map<string, Kept>();

  /** `version` stands for everything that they depend on besides the facts: code and options. */
  constructor(
    folder: string,
    version: string,
    { facts, derived }: { facts: Facts; derived: Pick<Derived, 'readsOf'> },
  ) {
    this.#index = join(folder, indexFile);
    this.#packs = new Packs(folder);
    this.#version = version;
    this.#facts = facts;
    this.#derived = derived;
    const stored = readKept(this.#index, version)?.toString('utf8');
    this.#before =
      stored === undefined ? { reads: [], digests: [], kept: [] } : (JSON.parse(stored) as Stored);
    this.#known = new Map(this.#before.kept);
    this.#reads = new Map(this.#before.reads.map((read, number) => [read, number]));
  }

  /** What was rendered under this key, unless it was given or read something else than it would now. */
  find(key: string, given: string): Buffer | undefined {
    const kept = this.#known.get(key);
    if (kept?.[1] !== given || !kept[2].every((read) => this.#isSame(read))) return undefined;
    const body = this.#packs.read(kept[0]);
    if (body) this.#now.set(key, kept);
    return body;
  }

  /** Keeps what was rendered now. What can't be kept is rendered again by the next build. */
  add(key: string, given: string, reads: Iterable<ReadId>, body: Buffer): void {
    const at = this.#packs.add(body);
    if (at) this.#now.set(key, [at, given, Array.from(reads, (read) => this.#number(read))]);
  }

  /** Everything that was read by what this build rendered or used again. */
  reads(): ReadId[] {
    const all = [...this.#reads.keys()];
    const isUsed = new Uint8Array(all.length);
    for (const [, , reads] of this.#now.values()) for (const read of reads) isUsed[read] = 1;
    return all.filter((_, number) => isUsed[number] === 1);
  }

  /** Keeps what this build rendered or used again for the next one, and forgets all else. */
  save(): void {
    const digests: Stored['digests'] = [];
    // Numbering a derived fact may add what deriving it read.
    for (const read of this.#reads.keys()) digests.push(this.#digest(read));
    const now = [...this.#now];
    const places = this.#packs.keep(now.map(([, [at]]) => at));
    const kept = now.map(([key, [at, given, reads]], index): [string, Kept] => [
      key,
      [places[index] ?? at, given, reads],
    ]);
    const stored: Stored = { reads: [...this.#reads.keys()], digests, kept };
    // Reads of what is gone are not taken out. Once they are most, the next build begins anew.
    if (stored.reads.length > 4 * this.reads().length + 1000) rmSync(this.#index, { force: true });
    else writeKept(this.#index, this.#version, JSON.stringify(stored));
  }

  #isSame(read: number): boolean {
    const { reads, digests } = this.#before;
    const digest = digests[read];
    return (this.#same[read] ??= Array.isArray(digest)
      ? digest.every((each) => this.#isSame(each))
      : this.#facts.digestOf(reads[read] ?? '') === digest);
  }

  /** The digest of a read that was made now or before. */
  #digest(read: ReadId): string | number[] {
    const derived = this.#derived.readsOf(read);
    if (derived) return [...derived].map((each) => this.#number(each));
    const before = this.#before.digests[this.#number(read)];
    // A derived fact that nobody derived now is as it was before.
    return Array.isArray(before) ? before : this.#facts.digestOf(read);
  }

  #number(read: ReadId): number {
    let number = this.#reads.get(read);
    if (number === undefined) this.#reads.set(read, (number = this.#reads.size));
    return number;
  }
}

const indexFile = 'index.json';
