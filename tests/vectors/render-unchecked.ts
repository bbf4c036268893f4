/**
 * Renders a content folder without checking it, because rendering must be safe even without the rules. Arguments:
 * `content out today`. Each rendering needs its own process.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderSite } from '#build/render-site.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { wholeFolder } from '#source/content-folder.ts';

const [content = '', out = '', today = ''] = process.argv.slice(2);
const project = resolve('.');
const site = await readSite({
  ...defaultOptions,
  content: wholeFolder(content),
  base: '/',
  origin: 'https://docs.example',
  visibility: 'internal',
  today,
});
mkdirSync(join(project, '.cache'), { recursive: true });
const cache = mkdtempSync(join(project, '.cache', 'unchecked-'));
try {
  await renderSite({ site, project, shown: content, cache, out });
} finally {
  rmSync(cache, { recursive: true });
}
process.exit();
