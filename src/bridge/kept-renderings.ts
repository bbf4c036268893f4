import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, writeKept } from '#files/kept-file.ts';
import { writeWhole } from '#files/write-whole.ts';
import type { Facts, ReadId } from '#reads/facts.ts';

/** What was rendered: the name of its file, what it was given, and what it read, as numbers of reads. */
type Kept = [file: string, given: string, reads: number[]];

/** The index. */
interface Stored {
  reads: ReadId[];
  /** The digest of each read. */
  digests: string[];
  kept: [key: string, kept: Kept][];
}

/** Pages or bodies that earlier builds rendered. One is used again if everything that it read is the same. */
export class KeptRenderings {
  readonly #folder: string;
  readonly #version: string;
  readonly #facts: Facts;
  readonly #before: Stored;
  readonly #known: ReadonlyMap<string, Kept>;
  /** For each earlier read whether the fact is the same; undefined if nobody asked yet. */
  readonly #same: (boolean | undefined)[] = [];
  readonly #reads = new Map<ReadId, number>();
  readonly #now = new Map<string, Kept>();

  /** `version` stands for everything that they depend on besides the facts: code and options. */
  constructor(folder: string, version: string, facts: Facts) {
    this.#folder = folder;
    this.#version = version;
    this.#facts = facts;
    const stored = readKept(join(folder, indexFile), version)?.toString('utf8');
    this.#before =
      stored === undefined ? { reads: [], digests: [], kept: [] } : (JSON.parse(stored) as Stored);
    this.#known = new Map(this.#before.kept);
  }

  /** What was rendered under this key, unless it was given or read something else than it would now. */
  find(key: string, given: string): Buffer | undefined {
    const kept = this.#known.get(key);
    if (kept?.[1] !== given || !kept[2].every((read) => this.#isSame(read))) return undefined;
    const body = this.#fileOf(kept[0]);
    if (body)
      this.#now.set(key, [
        kept[0],
        given,
        kept[2].map((read) => this.#number(this.#before.reads[read] ?? '')),
      ]);
    return body;
  }

  /** Keeps what was rendered now. */
  add(key: string, given: string, reads: Iterable<ReadId>, body: Buffer): void {
    const file = nameOf(body);
    this.#now.set(key, [file, given, [...reads].map((read) => this.#number(read))]);
    if (this.#fileOf(file)) return;
    mkdirSync(this.#folder, { recursive: true });
    writeWhole(join(this.#folder, file), body);
  }

  /** Keeps what this build rendered or used again for the next one, and forgets all else. */
  save(): void {
    const reads = [...this.#reads.keys()];
    const stored: Stored = {
      reads,
      digests: reads.map((read) => this.#facts.digestOf(read)),
      kept: [...this.#now],
    };
    writeKept(join(this.#folder, indexFile), this.#version, JSON.stringify(stored));
    const used = new Set([indexFile, ...[...this.#now.values()].map(([file]) => file)]);
    for (const name of readdirSync(this.#folder))
      if (!used.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  #isSame(read: number): boolean {
    const { reads, digests } = this.#before;
    return (this.#same[read] ??= this.#facts.digestOf(reads[read] ?? '') === digests[read]);
  }

  #number(read: ReadId): number {
    let number = this.#reads.get(read);
    if (number === undefined) this.#reads.set(read, (number = this.#reads.size));
    return number;
  }

  /** A kept file, unless it is missing or was changed. */
  #fileOf(name: string): Buffer | undefined {
    try {
      const body = readFileSync(join(this.#folder, name));
      return nameOf(body) === name ? body : undefined;
    } catch {
      return undefined;
    }
  }
}

const indexFile = 'index.json';

function nameOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32);
}
