import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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
