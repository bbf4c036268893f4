/**
 * Renders some pages of a content folder. Arguments: `content out today path...`. With a thousand services, this takes
 * seconds instead of half a minute for the whole site. Each rendering needs its own process.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderDigest } from '#build/render-digest.ts';
import type { Path } from '#build/render-pages.ts';
import { renderSite } from '#build/render-site.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { wholeFolder } from '#source/content-folder.ts';

const [content = '', out = '', today = '', ...paths] = process.argv.slice(2);
const project = resolve('.');

function some(all: Path[]): Path[] {
  const asked = all.filter(({ pathname }) => paths.includes(withSlash(pathname)));
  if (asked.length === paths.length) return asked;
  throw new Error(`Of ${paths.join(', ')} there are only ${asked.length} pages.`);
}

/** Astro lists index pages with a slash at the end, others without. */
function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

const site = await readSite({
  ...defaultOptions,
  content: wholeFolder(content),
  base: '/',
  origin: undefined,
  visibility: 'internal',
  today,
});
// Astro resolves its own modules from its root upwards.
mkdirSync(join(project, '.cache'), { recursive: true });
const cache = mkdtempSync(join(project, '.cache', 'some-'));
try {
  const code = renderDigest(project);
  await renderSite({ site, project, shown: content, cache, out, code, only: some });
} finally {
  rmSync(cache, { recursive: true });
}
process.exit();
