import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, basename, join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeWhole } from './write-whole.ts';

/**
 * The content kept in a file under this version; undefined if it is missing, damaged or of another version. A version
 * is text without a line break.
 */
export function readKept(file: string, version: string): Buffer | undefined {
  const all = bytesOf(file);
  const start = all.indexOf(10) + 1;
  const kept = all.subarray(start);
  return all.toString('utf8', 0, start) === head(version, [kept]) ? kept : undefined;
}

/**
 * Keeps content for `readKept`, atomically; several parts are concatenated. Returns an error instead of throwing,
 * because a missing cache only costs time.
 */
export function writeKept(
  file: string,
  version: string,
  content: string | readonly Uint8Array[],
): Error | undefined {
  const parts = typeof content === 'string' ? [Buffer.from(content)] : content;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, Buffer.concat([Buffer.from(head(version, parts)), ...parts]));
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/**
 * The first line. Its checksum detects changes by disks, copies or people and takes a few milliseconds for megabytes.
 */
function head(version: string, parts: readonly Uint8Array[]): string {
  const sum = parts.reduce((so, part) => crc32(part, so), 0);
  return `${version} ${String(sum)}\n`;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The cache folder for data reused between runs: PLINTH_CACHE, or `.cache` in the project. */
export function cacheHome(): string {
  const { PLINTH_CACHE: given } = process.env;
  return given ? resolve(given) : join(import.meta.dirname, '../../.cache');
}

/** The subfolder for one use of one content folder, shared only if all of `same` is equal. Its name is readable. */
export function cachePlace(use: string, content: string, ...same: (string | undefined)[]): string {
  const digest = createHash('sha256').update(JSON.stringify([use, content, ...same]));
  // A folder name may be as long as names can be.
  const name = basename(content).slice(0, 40);
  return join(cacheHome(), `${use}-${name}-${digest.digest('hex').slice(0, 10)}`);
}
