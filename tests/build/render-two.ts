/**
 * Renders two sites one after the other in this process, the second below a base. Arguments: `home content
 * german-content`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderSite } from '#build/render-site.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import { wholeFolder } from '#source/content-folder.ts';

const [home = '', content = '', german = ''] = process.argv.slice(2);
const project = resolve('.');
const [first, second] = await Promise.all([
  readSite({ ...defaultOptions, content: wholeFolder(content) }),
  readSite({ ...defaultOptions, content: wholeFolder(german), base: '/docs/' }),
]);
mkdirSync(join(project, '.cache'), { recursive: true });
for (const [name, site] of [
  ['first', first],
  ['second', second],
] as const) {
  const cache = mkdtempSync(join(project, '.cache', 'two-'));
  try {
    await renderSite({
      site,
      project,
      shown: site.options.content.path,
      cache,
      out: join(home, name),
    });
  } finally {
    rmSync(cache, { recursive: true });
  }
}
process.exit();
