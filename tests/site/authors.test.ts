import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describedRules } from '#checks/explain.ts';
import { references } from '#checks/reference.ts';
import { isForAuthors, sections } from '#model/sections.ts';
import { instantIndex } from '#site/instant-index.ts';
import { mainNav } from '#site/main-nav.ts';
import { footerLinks } from '#site/nav.ts';
import { redirectsOf } from '#site/redirects.ts';
import { siteFrom } from '#site/make-site.ts';
import { defaultOptions } from '#site/options.ts';
import { keyGroups, piecesOf, referenceLinks, referencePaths } from '#views/docs/authors.ts';
import { rulePaths } from '#views/docs/checks.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';

const catalogue = await catalogueOf({});
const site = siteFor(catalogue);
const without = siteFor(catalogue, { authors: false });

test('the overview lists every kind, and apart from them the settings', () => {
  const { content, settings } = referenceLinks(site.words);
  assert.equal(content.length + settings.length, references().length);
  assert.deepEqual(
    settings.map(({ title, address }) => [title, address]),
    [
      ['Platform', '/authors/platform/'],
      ['Configuration', '/authors/configuration/'],
    ],
  );
});

test('every kind has a name in German too', async () => {
  const german = siteFor(
    await catalogueOf({ 'platform.md': entry('title: P\nsummary: S.\nowner: crew\nlanguage: de') }),
  );
  const titles = Object.values(referenceLinks(german.words)).flat();
  assert.ok(titles.some(({ title }) => title === 'Dienst'));
  assert.deepEqual(
    Object.keys(german.words.authors.kinds).sort(),
    references()
      .map(({ id }) => id)
      .sort(),
  );
});

test('keys are grouped by their use, with those of a group after it', () => {
  const reference = references().find(({ id }) => id === 'survey')!;
  const groups = keyGroups(reference).map(({ use, keys }) => [use, keys.map(({ path }) => path)]);
  assert.deepEqual(groups[0], ['needed', ['title', 'date', 'method']]);
  assert.deepEqual(groups[2], [
    'everyKind',
    ['draft', 'tags', 'visibility', 'movedFrom', 'x-<name>'],
  ]);
  const optional = groups[1]?.[1] ?? [];
  assert.equal(optional[optional.indexOf('scores') + 1], 'scores[].name');
  const settings = references().find(({ id }) => id === 'configuration')!;
  assert.deepEqual(
    keyGroups(settings).map(({ use }) => use),
    ['optional'],
  );
});

test('text in backticks is code', () => {
  assert.deepEqual(piecesOf('One of `a`.'), [
    { text: 'One of ', isCode: false },
    { text: 'a', isCode: true },
    { text: '.', isCode: false },
  ]);
});

test('pages for authors are in the footer, but never in search', () => {
  const shown = footerLinks(site).map(({ title, address }) => [title, address]);
  assert.deepEqual(shown[shown.findIndex(([title]) => title === 'Health') + 1], [
    'For authors',
    '/authors/',
  ]);
  const found = instantIndex(site).rows.map(([, address]) => address);
  assert.deepEqual(found.filter(isForAuthors), []);
});

suite('the former addresses of rules', () => {
  const from = (some: Parameters<typeof redirectsOf>[0]) =>
    Object.fromEntries(redirectsOf(some).map((redirect) => [redirect.from, redirect.to]));

  test('redirect to the new ones', () => {
    const redirects = from(site);
    assert.equal(redirects['/checks/'], '/authors/checks/');
    for (const { id } of describedRules())
      assert.equal(redirects[`/checks/${id}/`], `/authors/checks/${id}/`);
  });

  test('give way to the content, and to own pages', async () => {
    const files = { 'guides/help.md': entry('title: Help\nmovedFrom: [/checks/]') };
    assert.equal(from(siteFor(await catalogueOf(files)))['/checks/'], '/guides/help/');
    const page = { file: '/pages/checks.astro', shown: 'pages/checks.astro', address: '/checks/' };
    const parts = { pages: [page] } as unknown as typeof defaultOptions.parts;
    assert.deepEqual(from(siteFor(catalogue, { parts })), {});
  });
});

suite('a site without pages for authors', () => {
  test('has none of them, no redirects to them and no links', () => {
    assert.deepEqual([referencePaths(without), rulePaths(without)], [[], []]);
    assert.deepEqual(redirectsOf(without), []);
    assert.deepEqual(
      footerLinks(without)
        .map(({ address }) => address)
        .filter(isForAuthors),
      [],
    );
    const options = { authors: false, navigation: ['checks' as const, 'roadmap' as const] };
    assert.deepEqual(
      mainNav(siteFor(catalogue, options)).map(({ address }) => address),
      ['/roadmap/'],
    );
  });

  test('has no page that a link of the content could lead to', async () => {
    const files = { 'platform.md': entry('title: P\nsummary: S.\nowner: crew') };
    const source = await readSource(memoryReader(files));
    const targetOf = (authors: boolean, address: string) =>
      siteFrom(source, { ...defaultOptions, authors }).catalogue.resolve('platform.md', address)
        .kind;
    for (const address of [
      sections.authors,
      sections.checks,
      '/authors/service/',
      '/authors/checks/bare-url/',
    ]) {
      assert.equal(targetOf(true, address), 'section', address);
      assert.equal(targetOf(false, address), 'missing', address);
    }
  });
});
