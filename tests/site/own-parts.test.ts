import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import type { Configuration } from '#model/configuration.ts';
import { allowedComponentsOf, pageAddresses } from '#site/own-parts.ts';
import { readOwnParts } from '#site/read-own-parts.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-own-parts-'));
after(() => rmSync(home, { recursive: true }));
writeFiles(home, {
  'own/Header.astro': '',
  'own/notes.txt': '',
  'content/Footer.astro': '',
  'content/pages/costs.astro': '',
});
mkdirSync(join(home, 'own/Folder.astro'));

const project = resolve('.');
const read = (settings: Configuration, content = 'content') =>
  readOwnParts(settings, { home, content: join(home, content), project });
const told = (settings: Configuration) => {
  try {
    read(settings);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

test('a site that names nothing and has no pages has no own parts', () => {
  assert.equal(read({}), undefined);
});

test('each component that can’t be used is told, with the nearest file', () => {
  assert.deepEqual(
    told({
      components: {
        Header: './own/Heder.astro',
        Footer: 'content/Footer.astro',
        Head: '../Head.astro',
        PageEnd: 'own/notes.txt',
        HomeHero: 'own/Folder.astro',
      },
      mdx: { Chart: { file: 'mdx/Chart.astro' }, Card: { file: 'own/Header.astro' } },
    }),
    [
      '“components.Header”: “./own/Heder.astro” does not exist. Did you mean “./own/Header.astro”?',
      '“components.Footer”: “content/Footer.astro” is in the content folder, where code never runs. Keep it beside the configuration.',
      '“components.Head”: “../Head.astro” is outside the folder of the configuration.',
      '“components.PageEnd”: “own/notes.txt” is not an Astro component. Name a file that ends in .astro.',
      '“components.HomeHero”: “own/Folder.astro” is not a file.',
      '“mdx.Chart.file”: “mdx/Chart.astro” does not exist.',
      '“mdx.Card”: Plinth has a component of this name. Choose another.',
    ],
  );
});

test('a link into the content folder does not make a component of what lies there', () => {
  symlinkSync('../content/Footer.astro', join(home, 'own/Linked.astro'));
  symlinkSync('content', join(home, 'linked-pages'));
  assert.match(told({ components: { Footer: 'own/Linked.astro' } })[0] ?? '', /in the content/);
  assert.match(told({ pages: 'linked-pages' })[0] ?? '', /in the content/);
  assert.match(told({ pages: 'content/pages' })[0] ?? '', /in the content/);
});

test('where the content is the root of the repository, components lie beside it', () => {
  const { components } = read({ components: { Header: 'own/Header.astro' } }, '.') ?? {};
  assert.deepEqual(components, { Header: join(home, 'own/Header.astro') });
});

test('pages have the addresses of their files, except parts', () => {
  writeFiles(home, {
    'good/costs/index.astro': '',
    'good/costs/[year].astro': '',
    'good/about.astro': '',
    'good/_parts/Row.astro': '',
    'good/costs/_Row.astro': '',
    'good/costs/read.md': '',
  });
  const own = read({ pages: 'good' });
  assert.ok(own);
  assert.deepEqual(
    own.pages.map(({ shown, address }) => [shown, address]),
    [
      ['good/about.astro', '/about/'],
      ['good/costs/[year].astro', '/costs/[year]/'],
      ['good/costs/index.astro', '/costs/'],
    ],
  );
  assert.deepEqual(pageAddresses(own), ['/about/', '/costs/']);
});

test('a page in place of one of Plinth’s or of content is refused, and one without a proper address', () => {
  writeFiles(home, {
    'bad/index.astro': '',
    'bad/Services/costs.astro': '',
    'bad/404.astro': '',
    'bad/duties/ours.astro': '',
    'bad/news.astro': '',
    'bad/[all].astro': '',
    'bad/our costs.astro': '',
  });
  const taken = (first: string) =>
    `Addresses below /${first}/ are for Plinth’s pages and your content. Choose another name.`;
  assert.deepEqual(told({ pages: 'bad' }), [
    `bad/404.astro: ${taken('404')}`,
    `bad/Services/costs.astro: ${taken('Services')}`,
    'bad/[all].astro: The first part of an address can’t vary. Move the page into a folder.',
    `bad/duties/ours.astro: ${taken('duties')}`,
    'bad/index.astro: The home page is Plinth’s. Replace its opening with components.HomeHero.',
    `bad/news.astro: ${taken('news')}`,
    'bad/our costs.astro: “our costs” can’t be part of an address. Use letters, digits and hyphens.',
  ]);
  assert.deepEqual(told({ pages: 'gone' }), [
    '“pages”: “gone” does not exist. Create the folder, or remove the setting.',
  ]);
});

test('authors may use a component in MDX as its attributes say', () => {
  const own = read({
    mdx: {
      Chart: {
        file: 'own/Header.astro',
        attributes: { tone: ['good', 'bad'], caption: 'text', wide: 'flag', note: 'text' },
        optional: ['note'],
        children: 'none',
      },
    },
  });
  assert.deepEqual(allowedComponentsOf(own).get('Chart'), {
    file: join(home, 'own/Header.astro'),
    needs: ['tone', 'caption'],
    takes: ['wide', 'note'],
    values: { tone: ['good', 'bad'] },
    flags: ['wide'],
    isEmpty: true,
  });
});
