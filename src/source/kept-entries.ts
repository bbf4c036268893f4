import { hash } from 'node:crypto';
import { readKept, writeKept } from '#files/kept-file.ts';
import {
  readKnown,
  writeKnown,
  type EntryMemory,
  type FileRead,
  type Known,
} from './entry-memory.ts';

/**
 * Keeps what was found in files in one file of its own, by a digest of path and bytes. A file of other code, or one that
 * was damaged, is passed over.
 */
export class KeptEntries implements EntryMemory {
  readonly #file: string;
  readonly #version: string;
  /** Lines by key, as bytes until one is asked for. */
  readonly #before: ReadonlyMap<string, Buffer>;
  readonly #now = new Map<string, Kept>();
  #isChanged = false;

  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#before = linesIn(file, version);
  }

  recall(read: FileRead): Known | undefined {
    const key = keyOf(read);
    const line = this.#before.get(key);
    if (!line) return undefined;
    const isClean = line[0] === clean;
    this.#now.set(read.file, { key, line: line.subarray(1), isClean });
    return readKnown(line.toString('utf8', 1));
  }

  keep(read: FileRead, known: Known): void {
    this.#isChanged = true;
    const line = Buffer.from(writeKnown(known));
    this.#now.set(read.file, { key: keyOf(read), line, isClean: false });
  }

  isClean(file: string): boolean {
    return this.#now.get(file)?.isClean ?? false;
  }

  markClean(files: ReadonlySet<string>): void {
    for (const [file, kept] of this.#now) {
      if (kept.isClean === files.has(file)) continue;
      this.#isChanged = true;
      kept.isClean = files.has(file);
    }
  }

  /**
   * Writes what was recalled and kept, whole or not at all, where it differs from what is there. Where it can't be
   * written, nothing is: the next run reads the files again.
   */
  save(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    const parts = [...this.#now.values()].flatMap(({ key, line, isClean }) => [
      Buffer.from(`${key} ${isClean ? '+' : '-'}`),
      line,
      newLine,
    ]);
    writeKept(this.#file, this.#version, parts);
  }
}

interface Kept {
  key: string;
  line: Buffer;
  /** Whether the rules that judge each file by itself found nothing in it. */
  isClean: boolean;
}

const clean = '+'.charCodeAt(0);
const newLine = Buffer.from('\n');

function linesIn(file: string, version: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  const all = readKept(file, version) ?? Buffer.alloc(0);
  for (let at = 0; at < all.length;) {
    const [space, end] = [all.indexOf(32, at), all.indexOf(10, at)];
    lines.set(all.toString('latin1', at, space), all.subarray(space + 1, end));
    at = end + 1;
  }
  return lines;
}

function keyOf({ file, bytes }: FileRead): string {
  return `${hash('sha1', bytes, 'base64url')}:${encodeURI(file)}`;
}
