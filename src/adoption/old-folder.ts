import { posix } from 'node:path';
import type { Ledger } from './ledger.ts';
import { oldText } from './old-text.ts';

/** A folder of old documentation as the command sees it. Paths are relative, with slashes. */
export interface OldFiles {
  /** Every file that is no link, with its size in bytes. */
  sizes: ReadonlyMap<string, number>;
  /** The day on which a file last changed, where it is known. */
  changed: ReadonlyMap<string, string>;
  /** Why a file or a folder can’t be read, to follow a colon. */
  unread?: ReadonlyMap<string, string>;
  /** The bytes of a file, or why it can’t be read any more. */
  read: (path: string) => Uint8Array | string;
}

/** Texts larger than this are never pages. */
export const mostText = 5 * 1024 * 1024;

/** Reads the texts of a folder, each once, and tells what is wrong with their bytes. */
export class OldFolder {
  readonly paths: readonly string[];
  readonly files: OldFiles;
  /** The files that were read as pages, parts of pages or settings. */
  readonly used = new Set<string>();
  /** The files that a page includes. */
  readonly included = new Set<string>();
  readonly #ledger: Ledger;
  readonly #texts = new Map<string, string | undefined>();

  constructor(files: OldFiles, ledger: Ledger) {
    this.files = files;
    this.paths = [...files.sizes.keys()].sort();
    this.#ledger = ledger;
    for (const [path, reason] of files.unread ?? [])
      ledger.tell('refused', { file: path, line: 1 }, `It can’t be read: ${reason}.`);
  }

  has(path: string): boolean {
    return this.files.sizes.has(path);
  }

  /** The text of a file; undefined, with a sentence told once, if it is none. */
  text(path: string): string | undefined {
    if (!this.has(path)) return undefined;
    this.used.add(path);
    if (this.#texts.has(path)) return this.#texts.get(path);
    const text = this.#read(path);
    this.#texts.set(path, text);
    return text;
  }

  /** The first of these files that is there. */
  first(...paths: string[]): string | undefined {
    return paths.find((path) => this.has(path));
  }

  /** Whether a folder has files. */
  hasFolder(folder: string): boolean {
    return this.paths.some((path) => path.startsWith(folder));
  }

  #read(path: string): string | undefined {
    const refuse = (said: string): string | undefined => {
      this.#ledger.tell('refused', { file: path, line: 1 }, said);
      return undefined;
    };
    const bytes = this.files.sizes.get(path) ?? 0;
    if (bytes > mostText)
      return refuse(
        `It has ${Math.ceil(bytes / 1024 / 1024)} MB. Texts have at most 5 MB: split it.`,
      );
    const content = this.files.read(path);
    if (typeof content === 'string') return refuse(`It can’t be read: ${content}.`);
    const found = oldText(content);
    if ('refusal' in found) return refuse(found.refusal);
    if (found.notice !== undefined)
      this.#ledger.tell('changed', { file: path, line: 1 }, found.notice);
    return found.text;
  }
}

/** A path from the folder of another; undefined if it leads out. */
export function pathFrom(folder: string, way: string): string | undefined {
  const path = posix.normalize(posix.join(folder, way));
  return path === '..' || path.startsWith('../') || path.startsWith('/') ? undefined : path;
}

/** The folder of a file, without a dot for the topmost. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
