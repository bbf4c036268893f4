import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { writeSiteMap } from '#build/site-map.ts';
import { siteOf } from '#site/make-site.ts';
import { defaultOptions, type SiteOptions } from '#site/options.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-site-map-'));
after(() => rmSync(home, { recursive: true }));

const origin = 'https://docs.example';
const catalogue = await catalogueOf({ 'guides/first.md': '---\ntitle: First\n---\n\nGo.\n' });
const page = (address: string, more = '') =>
  `<!doctype html><title>A</title>${more}<link rel="canonical" href="${origin}${address}">`;

/** What is written beside pages; the last change of every file was on a day. */
async function written(pages: Record<string, string>, options: Partial<SiteOptions> = {}) {
  const folder = mkdtempSync(join(home, 'site-'));
  writeFiles(folder, pages);
  const site = siteOf(catalogue, { ...defaultOptions, origin, ...options });
  const questions = { ...site.questions, lastChange: () => '2026-11-20' };
  await writeSiteMap({ ...site, questions }, folder);
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  return { map: read('sitemap.xml'), robots: read('robots.txt') };
}

suite('the map of a site', () => {
  test('has each page that search engines may list, with the day on which its file changed', async () => {
    const { map = '', robots } = await written({
      'index.html': page('/'),
      'guides/first/index.html': page('/guides/first/'),
      'search/index.html': page('/search/', '<meta name="robots" content="noindex">'),
      'old/index.html': page('/guides/', '<meta http-equiv="refresh" content="0; url=/guides/">'),
      '404.html': '<title>Not found</title>',
    });
    new SaxesParser({ xmlns: true }).write(map).close();
    assert.deepEqual(map.match(/<url>.*<\/url>/g), [
      // The home page shows more than platform.md.
      `<url><loc>${origin}/</loc></url>`,
      `<url><loc>${origin}/guides/first/</loc><lastmod>2026-11-20</lastmod></url>`,
    ]);
    assert.equal(robots, `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
  });

  test('is not written if the origin is unknown', async () => {
    const { map, robots } = await written({ 'index.html': page('/') }, { origin: undefined });
    assert.deepEqual([map, robots], [undefined, undefined]);
  });

  test('comes without robots.txt below a base path, where robots do not look', async () => {
    const { map = '', robots } = await written(
      { 'index.html': page('/docs/') },
      { base: '/docs/' },
    );
    assert.match(map, /<loc>https:\/\/docs\.example\/docs\/<\/loc>/);
    assert.equal(robots, undefined);
  });

  test('leaves the files of the public folder alone', async () => {
    const path = mkdtempSync(join(home, 'public-'));
    writeFiles(path, { 'robots.txt': 'User-agent: *\nDisallow: /\n' });
    const look = { public: { path, shown: 'public' } } as SiteOptions['look'];
    const { map, robots } = await written({ 'index.html': page('/') }, { look });
    assert.ok(map);
    assert.equal(robots, undefined);
  });

  test('is an index of several if there are more pages than one may have', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3 }, (_, at) => [`${at}/index.html`, page(`/${at}/`)]),
    );
    const folder = mkdtempSync(join(home, 'site-'));
    writeFiles(folder, many);
    await writeSiteMap(siteOf(catalogue, { ...defaultOptions, origin }), folder, 2);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    assert.deepEqual(read('sitemap.xml').match(/<loc>.*<\/loc>/g), [
      `<loc>${origin}/sitemap-1.xml</loc>`,
      `<loc>${origin}/sitemap-2.xml</loc>`,
    ]);
    assert.equal(read('sitemap-2.xml').match(/<loc>/g)?.length, 1);
  });
});
