import { hash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { besideName } from './write-whole.ts';

/** Where bytes lie: the name of the pack, where in it, how many, and their digest. */
export type PackedAt = [pack: string, at: number, length: number, digest: string];

/**
 * Thousands of small texts in a few files, because making a file takes longer than rendering a page. Each run writes
 * one new pack, so runs at the same time don't disturb each other. A full disk only means that less is kept.
 */
export class Packs {
  readonly #folder: string;
  readonly #open = new Map<string, number>();
  readonly #added = new Map<string, PackedAt>();
  #own: { name: string; file: number; end: number } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds bytes; undefined if they can't be kept. The same bytes are kept once a run. */
  add(bytes: Buffer): PackedAt | undefined {
    const digest = digestOf(bytes);
    const known = this.#added.get(digest);
    if (known) return known;
    try {
      const own = (this.#own ??= this.#begin());
      const place: PackedAt = [own.name, own.end, bytes.length, digest];
      for (let done = 0; done < bytes.length;)
        done += writeSync(own.file, bytes, done, bytes.length - done, own.end + done);
      own.end += bytes.length;
      this.#added.set(digest, place);
      return place;
    } catch {
      return undefined;
    }
  }

  /** The bytes at a place; undefined if they are missing or were changed. */
  read([pack, at, length, digest]: PackedAt): Buffer | undefined {
    try {
      if (!packName.test(pack)) return undefined;
      let file = this.#open.get(pack);
      if (file === undefined) {
        file = openSync(join(this.#folder, pack), 'r');
        this.#open.set(pack, file);
      }
      const bytes = Buffer.allocUnsafe(length);
      const isWhole = readSync(file, bytes, 0, length, at) === length;
      return isWhole && digestOf(bytes) === digest ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps what lies at these places and forgets all else. Returns where each lies from now on: once less than half of
   * the packs is used, or they are many, all moves into one.
   */
  keep(places: readonly PackedAt[]): PackedAt[] {
    const used = new Map(places.map((place) => [place[3], place[2]]));
    const all = packsIn(this.#folder);
    const size = all.reduce((sum, name) => sum + sizeOf(join(this.#folder, name)), 0);
    const live = [...used.values()].reduce((sum, length) => sum + length, 0);
    const kept =
      all.length > most || size > 2 * live + 1e6
        ? places.map((place) => this.#moved(place) ?? place)
        : places.slice();
    this.#close();
    const names = new Set(kept.map(([name]) => name));
    for (const name of all) if (!names.has(name)) rmSync(join(this.#folder, name), { force: true });
    return kept;
  }

  #moved(place: PackedAt): PackedAt | undefined {
    if (place[0] === this.#own?.name) return place;
    const bytes = this.read(place);
    return bytes && this.add(bytes);
  }

  #begin(): { name: string; file: number; end: number } {
    mkdirSync(this.#folder, { recursive: true });
    const name = `${besideName('pack').slice(1)}.pack`;
    const file = openSync(join(this.#folder, name), 'wx');
    return { name, file, end: 0 };
  }

  #close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
    if (this.#own) closeSync(this.#own.file);
    this.#own = undefined;
    this.#added.clear();
  }
}

/** More packs than this are joined. */
const most = 20;

const packName = /^pack[\w.-]+\.pack$/;

function packsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => packName.test(name));
  } catch {
    return [];
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function digestOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}
