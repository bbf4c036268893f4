import { createHash, type Hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesDigest } from '#files/code-digest.ts';
import { cachePlace, readKept, writeKept } from '#files/kept-file.ts';
import type { Failure } from './failure.ts';
import type { Drawing } from './order.ts';
import { fontFiles } from './site-font.ts';

/** A parser's result for a source: its error, or none. */
export interface Verdict {
  failure: Failure | undefined;
}

/**
 * Finished drawings in a folder, by key. Reading needs neither the worker nor Mermaid. Unreadable or damaged files
 * count as missing, and several processes may write at once. Without a cache, everything is drawn again.
 */
export class DiagramCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(key: string): Drawing | undefined {
    const value = this.#read(`${key}.json`);
    return isDrawing(value) ? value : undefined;
  }

  write(key: string, drawing: Drawing): void {
    this.#write(`${key}.json`, drawing);
  }

  /** The parser's earlier result for a source, if any. */
  readVerdict(key: string): Verdict | undefined {
    const value = this.#read(`${key}.parsed`);
    return isVerdict(value) ? value : undefined;
  }

  writeVerdict(key: string, verdict: Verdict): void {
    this.#write(`${key}.parsed`, verdict);
  }

  #read(name: string): unknown {
    const kept = readKept(join(this.#folder, name), name);
    try {
      return kept && JSON.parse(kept.toString('utf8'));
    } catch {
      return undefined;
    }
  }

  #write(name: string, value: Drawing | Verdict): void {
    writeKept(join(this.#folder, name), name, JSON.stringify(value));
  }
}

/** The cache key for these texts with this renderer, its packages and this font. */
export function cacheKey(...parts: (string | undefined)[]): string {
  const hash = (renderer ??= rendererHash()).copy();
  return hash.update(JSON.stringify(parts)).digest('hex');
}

/** The start of the ids in a drawing of these texts: the same for every installation, so that pages are too. */
export function drawingId(...parts: (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
}

let renderer: Hash | undefined;

/** A hash of our own sources, including the theme, replaces a version number that somebody might forget to raise. */
function rendererHash(): Hash {
  const hash = createHash('sha256');
  const folder = fileURLToPath(new URL('.', import.meta.url));
  for (const name of globSync('**/*.{ts,js}', { cwd: folder }).sort())
    hash.update(name).update(readFileSync(join(folder, name)));
  for (const file of fontFiles) hash.update(readFileSync(file));
  // Covers Mermaid, its drawing libraries and the graph layout.
  return hash.update(packagesDigest(folder));
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
  // No failure means that the source is valid.
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

/** The folder for the drawings of one content folder. */
export function drawingsFolder(content: string): string {
  return cachePlace('diagrams', content);
}
