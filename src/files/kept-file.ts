import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
