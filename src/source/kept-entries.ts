import { hash } from 'node:crypto';
import { readKept, writeKept } from '#files/kept-file.ts';
import { descriptorOf, type Kind } from '#model/kinds.ts';
import { decode } from './decode.ts';
import {
  readKnown,
  writeKnown,
  type EntryMemory,
  type FileRead,
  type Known,
} from './entry-memory.ts';
import type { Entry } from './entry.ts';
import { readFrontMatter, type Path } from './front-matter.ts';
import { locator } from './locate.ts';
import type { Span } from './place.ts';
import type { EntryFile } from './read-entry.ts';
import { split, type Parts } from './split.ts';

/**
 * Stores what was found in files, by digest of path and bytes. A store that is damaged or written by other code is
 * ignored.
 */
export class KeptEntries implements EntryMemory {
  readonly #file: string;
  readonly #version: string;
  /** Lines by key, kept as bytes until needed. */
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
   * Writes all recalled and new entries atomically if they changed. If writing fails, the next run simply parses the
   * files again.
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
  /** Whether rules that check each file alone found nothing. */
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

/** An entry from memory. Its front-matter is parsed only if a position in it is requested. */
export function recalledEntry({ kind, id, file, bytes }: EntryFile, known: Known): Entry {
  const text = decode(bytes) as string;
  let place: ((path: Path) => Span) | undefined;
  const at = (...path: (string | number)[]) => ({
    file,
    ...(place ??= placesIn(text, kind))(path),
  });
  return Object.freeze({ kind, id, file, text, ...known, at, valid: true } as Entry);
}

/** The file was valid, so its delimiters are in the right places. */
function placesIn(text: string, kind: Kind): (path: Path) => Span {
  const { yaml, yamlStart } = split(text) as Parts;
  const spanOf = locator(text);
  const front = readFrontMatter(yaml, yamlStart, descriptorOf(kind).former);
  return (path) => spanOf(front.place(path));
}
