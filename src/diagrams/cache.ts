import { createHash, randomUUID, type Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure } from './failure.ts';
import type { Drawing } from './order.ts';
import { fontFiles } from './site-font.ts';

/** What a parser says of a source: its mistake, or that there is none. */
export interface Verdict {
  failure: Failure | undefined;
}

/**
 * Finished drawings in a folder, by key. Reading needs neither the worker nor mermaid. A file that can't be read or is
 * no drawing is a miss, and several processes may write at once.
 */
export class DiagramCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(key: string): Promise<Drawing | undefined> {
    try {
      const value: unknown = JSON.parse(await readFile(this.#file(`${key}.json`), 'utf8'));
      return isDrawing(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  async write(key: string, drawing: Drawing): Promise<void> {
    await this.#put(`${key}.json`, JSON.stringify(drawing));
  }

  /** What the parser said of a source, where it was asked before. */
  async readVerdict(key: string): Promise<Verdict | undefined> {
    try {
      const value: unknown = JSON.parse(await readFile(this.#file(`${key}.parsed`), 'utf8'));
      return isVerdict(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  async writeVerdict(key: string, verdict: Verdict): Promise<void> {
    await this.#put(`${key}.parsed`, JSON.stringify(verdict));
  }

  #file(name: string): string {
    return join(this.#folder, name);
  }

  /** Only whole files appear under their name; without a cache everything is merely drawn again. */
  async #put(name: string, text: string): Promise<void> {
    const temporary = this.#file(`${name}.${randomUUID()}`);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(temporary, text);
      await rename(temporary, this.#file(name));
    } catch {
      return;
    }
  }
}

/** The key of what is made from these texts by this renderer, with this mermaid and this font. */
export function cacheKey(...parts: (string | undefined)[]): string {
  const hash = (renderer ??= rendererHash()).copy();
  return hash.update(JSON.stringify(parts)).digest('hex');
}

let renderer: Hash | undefined;

/** Our own sources stand for a version that nobody can forget to raise; the theme is among them. */
function rendererHash(): Hash {
  const hash = createHash('sha256');
  const folder = fileURLToPath(new URL('.', import.meta.url));
  for (const name of globSync('**/*.ts', { cwd: folder }).sort())
    hash.update(name).update(readFileSync(join(folder, name)));
  for (const file of fontFiles) hash.update(readFileSync(file));
  const { version } = createRequire(import.meta.url)('mermaid/package.json') as { version: string };
  return hash.update(version);
}

function isDrawing(value: unknown): value is Drawing {
  if (typeof value !== 'object' || value === null) return false;
  const { svg, title, type, width, height } = value as Record<keyof Drawing, unknown>;
  return (
    typeof svg === 'string' &&
    svg.startsWith('<svg') &&
    svg.endsWith('</svg>') &&
    typeof title === 'string' &&
    typeof type === 'string' &&
    typeof width === 'number' &&
    typeof height === 'number'
  );
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false;
  // Without one, nothing is wrong.
  if (!('failure' in value)) return !Array.isArray(value);
  if (typeof value.failure !== 'object' || value.failure === null) return false;
  const { line, column, message, kind } = value.failure as Record<keyof Failure, unknown>;
  return (
    typeof line === 'number' &&
    typeof column === 'number' &&
    typeof message === 'string' &&
    kind === 'syntax'
  );
}
