import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from '#model/configuration.ts';
import { listableSections, sections } from '#model/sections.ts';
import { instantIndex } from '#site/instant-index.ts';
import { currentLink, isMany, mainNav } from '#site/main-nav.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';

const catalogue = await catalogueOf({});
const siteWith = (navigation?: Configuration['navigation']) =>
  siteFor(catalogue, { base: '/docs/', navigation });

test('the main navigation has six sections, each with what it contains', () => {
  const links = mainNav(siteWith());
  assert.deepEqual(
    links.map(({ title }) => title),
    ['Services', 'Responsibilities', 'Roadmap', 'Guides', 'News', 'People'],
  );
  assert.ok(links.every(({ lead }) => lead?.endsWith('.')));
});

test('a configured navigation has what it lists, in order, below the base path', () => {
  const links = mainNav(
    siteWith([
      { section: 'roadmap', title: 'Plan' },
      'glossary',
      { section: 'news' },
      { label: 'Handbook', url: '/guides/handbook/' },
      { label: 'Status', url: 'https://status.example.org/' },
    ]),
  );
  assert.deepEqual(
    links.map(({ title, url }) => [title, url]),
    [
      ['Plan', '/docs/roadmap/'],
      ['Glossary', '/docs/glossary/'],
      ['News', '/docs/news/'],
      ['Handbook', '/docs/guides/handbook/'],
      ['Status', 'https://status.example.org/'],
    ],
  );
  assert.deepEqual(mainNav(siteWith([])), []);
});

test('every section that may be listed has a name and an address', () => {
  const links = mainNav(siteWith([...listableSections]));
  assert.deepEqual(
    links.map(({ address }) => address),
    listableSections.map((name) => sections[name]),
  );
  assert.ok(links.every(({ title }) => title !== ''));
});

test('the current link is the nearest above the page, or else that of its section', () => {
  const current = (address: string, section: 'news' | 'guides' | 'people' | undefined) => {
    const links = mainNav(
      siteWith([
        'guides',
        'news',
        'events',
        { label: 'Handbook', url: '/guides/handbook/' },
        { label: 'Home', url: '/' },
      ]),
    );
    return currentLink(links, { address, section })?.title;
  };
  assert.equal(current('/events/meetup/', 'news'), 'Events');
  assert.equal(current('/releases/', 'news'), 'News');
  assert.equal(current('/guides/handbook/rules/', 'guides'), 'Handbook');
  assert.equal(current('/guides/other/', 'guides'), 'Guides');
  assert.equal(current('/', undefined), 'Home');
  assert.equal(currentLink(mainNav(siteWith()), { address: '/', section: undefined }), undefined);
  assert.equal(
    currentLink(mainNav(siteWith(['guides'])), { address: '/teams/a/', section: 'people' }),
    undefined,
  );
});

test('search finds hidden sections, and renamed ones by both names', () => {
  const rows = (navigation?: Configuration['navigation']) =>
    instantIndex(siteWith(navigation)).rows.filter(([, address]) => address === '/roadmap/');
  const [usual] = rows();
  assert.deepEqual(rows(['news']), [usual]);
  const [renamed] = rows([{ section: 'roadmap', title: 'Plan' }]);
  assert.equal(renamed?.[0], 'Roadmap');
  assert.equal(renamed[3]?.[0], 'Plan');
});

test('the usual links fit in one row in every language; nine, or long ones, may need several', async () => {
  for (const language of ['en', 'de']) {
    const platform = entry(`title: P\nsummary: S.\nowner: crew\nlanguage: ${language}`);
    const usual = siteFor(await catalogueOf({ 'platform.md': platform }));
    assert.equal(isMany(mainNav(usual)), false, language);
  }
  assert.equal(
    isMany(mainNav(siteWith(Array.from({ length: 9 }, () => ({ label: 'A', url: '/' }))))),
    true,
  );
  const long = { label: 'The state of all environments of ours', url: 'https://a.example/' };
  assert.equal(
    isMany(mainNav(siteWith([long, { ...long, label: `${long.label}, and more` }]))),
    true,
  );
});
