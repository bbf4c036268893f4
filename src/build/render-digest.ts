import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfCode } from '#files/code-digest.ts';

/**
 * A digest of all code that pages are rendered by, with its packages and what is published with every site. What one
 * code made is used again only under the same digest.
 */
export function renderDigest(project: string): string {
  const folders = readdirSync(join(project, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'content')
    .map(({ name }) => `src/${name}`)
    .sort();
  return digestOfCode(project, [...folders, 'public'], ['astro.config.ts']);
}
