import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '#source/entry.ts';

/** Code that decides what a body becomes; Astro sees of it only that a configuration has functions. */
const renderers = [
  'src/markdown',
  'src/diagrams',
  'src/site',
  'src/model',
  'src/catalogue',
  'src/source',
];
const alone = ['astro.config.ts', 'src/content.config.ts', 'package-lock.json'];

/**
 * Digests what a rendered body depends on beyond its own text: every entry's address, facts and headings, to which
 * links and terms lead, and the code that renders. While it stays the same, a body may be kept.
 */
export function renderDigest(entries: readonly Entry[], project: string): string {
  const hash = createHash('sha256');
  for (const { file, text, body } of entries) {
    hash.update(
      `${file}\0${frontMatterOf(text)}\0${body.headings.map(({ slug }) => slug).join(' ')}\0`,
    );
  }
  for (const file of [...renderers.flatMap((folder) => codeIn(project, folder)), ...alone]) {
    hash.update(readFileSync(join(project, file)));
  }
  return hash.digest('hex');
}

function frontMatterOf(text: string): string {
  const end = text.indexOf('\n---', 3);
  return end === -1 ? text : text.slice(0, end);
}

function codeIn(project: string, folder: string): string[] {
  const names = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:ts|js|css|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
