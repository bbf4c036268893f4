/**
 * Renders a content folder, given as `content out today`, as if no rule had judged it: what stands behind the rules has
 * to hold by itself. A process of its own, as every rendering is.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderSite } from '#build/render-site.ts';
import { useSource } from '#site/catalogue.ts';
import { useSiteOptions } from '#site/options.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';

const [content = '', out = '', today = ''] = process.argv.slice(2);
const project = resolve('.');
const site = 'https://docs.example';
useSiteOptions({
  content,
  base: '/',
  site,
  visibility: 'internal',
  today,
  renderedUnder: undefined,
});
useSource(await readSource(folderReader(content)));
mkdirSync(join(project, '.cache'), { recursive: true });
const cache = mkdtempSync(join(project, '.cache', 'unchecked-'));
try {
  await renderSite({ project, shown: content, cache, out });
} finally {
  rmSync(cache, { recursive: true });
}
process.exit();
