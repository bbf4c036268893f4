import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds as seconds, padded for a column. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
}

/** Bytes in a readable unit. */
export function bytes(count: number): string {
  if (count < 1000) return `${String(count)} B`;
  if (count < 1_000_000) return `${(count / 1000).toFixed(1)} kB`;
  return `${(count / 1_000_000).toFixed(1)} MB`;
}

/** The number of pages in a built folder and the bytes of all its files. */
export function siteSize(folder: string): { pages: number; size: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const size = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, size };
}
