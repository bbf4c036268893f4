import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { exampleToday } from '#checks/example-platform.ts';
import { buildSite } from '#build/build-site.ts';
import { defaultOptions } from '#site/options.ts';
import { readLook } from '#site/read-look.ts';
import type { Configuration } from '#model/configuration.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { writeFiles } from '../write-files.ts';
import { filesOf, smallSite } from './small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-theme-'));
after(() => rmSync(folder, { recursive: true }));
const project = resolve('.');
const said: string[] = [];
const font = readFileSync('src/styles/fonts/geologica-latin.woff2');
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><path d="M0 0h9"/></svg>';

/** Builds the small site with a configuration, below a base path. */
async function built(settings: Configuration, out: string): Promise<boolean> {
  const { content, cache } = await smallSite(folder);
  process.env.PLINTH_CACHE = cache;
  const look = readLook(settings, { home: folder, content, published: join(project, 'public') });
  const options = {
    ...defaultOptions,
    content: wholeFolder(content),
    base: '/docs/',
    today: exampleToday,
    look,
  };
  const request = { project, options, shown: 'content', baseline: undefined };
  return buildSite(
    { ...request, out: { path: out, shown: 'dist' } },
    { begin: () => undefined, end: () => undefined, say: (text) => said.push(text) },
  );
}

suite('a site with a look of its own', () => {
  const out = join(folder, 'themed');
  let names: string[];
  let page: string;
  const read = (name: string) => readFileSync(join(out, name), 'utf8');

  before(async () => {
    writeFiles(folder, {
      'brand/logo.svg': drawing,
      'brand/dark.svg': drawing.replace('h9', 'h8'),
      'brand/own.css': '.top { border-width: 3px }',
      'brand/own.woff2': font,
      'public/terms.txt': 'Terms',
    });
    const isBuilt = await built(
      {
        theme: {
          accent: '#0b5fa5',
          logo: { light: 'brand/logo.svg', dark: 'brand/dark.svg', height: 20 },
          favicon: 'brand/logo.svg',
          font: 'brand/own.woff2',
          css: ['brand/own.css'],
        },
        footer: [
          { label: 'Terms', url: '/terms.txt' },
          { label: 'Company', url: 'https://example.com/' },
        ],
      },
      out,
    );
    assert.ok(isBuilt, said.join('\n'));
    names = Object.keys(filesOf(out));
    page = read('index.html');
  });

  const named = (form: RegExp) => {
    const found = names.filter((name) => form.test(name));
    assert.equal(found.length, 1, `${String(form)} is ${found.join(', ')}`);
    return found[0] ?? '';
  };

  test('publishes the files, which pages name with the base path', () => {
    const light = named(/^_brand\/logo-\w{10}\.svg$/);
    const dark = named(/^_brand\/dark-\w{10}\.svg$/);
    const woff2 = named(/^_brand\/own-\w{10}\.woff2$/);
    const css = named(/^_brand\/own-\w{10}\.css$/);
    assert.ok(readFileSync(join(out, woff2)).equals(font));
    for (const part of [
      `<img class="brand__logo brand__logo-light" src="/docs/${light}" width="200" height="20" alt="">`,
      `<img class="brand__logo brand__logo-dark" src="/docs/${dark}" width="200" height="20" alt="">`,
      `<link rel="icon" href="/docs/${light}">`,
      `<link rel="preload" href="/docs/${woff2}" as="font" type="font/woff2" crossorigin>`,
      '<link rel="stylesheet" href="/docs/theme.css">',
      `<link rel="stylesheet" href="/docs/${css}">`,
    ])
      assert.ok(page.includes(part), part);
    assert.doesNotMatch(page, /preload" href="[^"]*geologica/);
  });

  test('puts the theme above Plinth’s layers, and the own style sheets above the theme', () => {
    const order = /@layer reset,\s*tokens,[\w,\s]*utilities,\s*theme,\s*custom;/;
    const css = read('theme.css');
    assert.match(css, order);
    assert.ok(css.search(order) < css.indexOf('@layer theme {'));
    const own = named(/^_brand\/own-\w{10}\.css$/);
    assert.ok(page.indexOf('theme.css') < page.indexOf(own));
    assert.match(css, /--cut: light-dark\(#0b5fa5, #\w{6}\);/);
    assert.match(css, /block-size: 20px;/);
    assert.match(css, /url\('_brand\/own-\w{10}\.woff2'\)[^}]*font-display: swap/);
    assert.match(css, /--sans: 'Site font'/);
    assert.equal(read(own), '@layer custom {\n.top { border-width: 3px }\n}\n');
  });

  test('has the links of the configuration in its footer, and the files of the public folder', () => {
    assert.match(page, /<a href="\/docs\/terms\.txt">\s*Terms\s*<\/a>/);
    assert.match(page, /<a href="https:\/\/example\.com\/" rel="external">\s*Company\s*<\/a>/);
    assert.equal(read('terms.txt'), 'Terms');
  });
});

test('a public file in place of a page stops the build, and the old site stays', async () => {
  writeFiles(folder, { 'pages/guides/index.html': 'mine' });
  await assert.rejects(built({ public: 'pages' }, join(folder, 'refused')), {
    message:
      '“pages/guides/index.html” would take the place of “/guides/index.html”, which the site has. Rename it.',
  });
  assert.equal(existsSync(join(folder, 'refused')), false);
});

test('a path of the footer that leads nowhere is a defect of the built pages', async () => {
  said.length = 0;
  rmSync(join(folder, 'public'), { recursive: true, force: true });
  assert.equal(await built({ footer: [{ label: 'No', url: '/no/' }] }, join(folder, 'no')), false);
  assert.match(said.join('\n'), /“\/docs\/no\/” leads nowhere\./);
});
