import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { siteOf } from '#site/make-site.ts';
import { defaultOptions } from '#site/options.ts';
import { guidePage, homePage } from '#site/page.ts';
import { structuredData } from '#site/structured-data.ts';
import { termPage } from '#views/docs/glossary.ts';
import { newsEntryPage } from '#views/news/news-page.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';
import { busy } from '../exports/exported.ts';

const catalogue = await catalogueOf(
  {
    ...busy,
    'guides/script.md': entry('title: "</script><script>alert(1)</script>"', 'Go.'),
    'events/off.md': entry('title: Off\nsummary: S.\ndate: 2026-12-11\nstatus: cancelled'),
  },
  { drafts: false },
);
const site = siteOf(catalogue, { ...defaultOptions, origin: 'https://docs.example' });
const { words } = site;

/** What a page says to search engines, by type. */
function said(
  page: Parameters<typeof structuredData>[1],
): Record<string, Record<string, unknown> | undefined> {
  const { '@graph': graph } = JSON.parse(structuredData(site, page) ?? '') as {
    '@graph': Record<string, unknown>[];
  };
  return Object.fromEntries(graph.map((one) => [String(one['@type']), one]));
}

function one<T>(found: T | undefined): T {
  assert.ok(found);
  return found;
}

suite('what pages say to search engines', () => {
  test('has the breadcrumbs of a page, the page itself last', () => {
    const { BreadcrumbList } = said(
      guidePage(one(catalogue.guides.get('first')), catalogue, words),
    );
    assert.deepEqual(BreadcrumbList?.itemListElement, [
      { '@type': 'ListItem', position: 1, name: 'Guides', item: 'https://docs.example/guides/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'First steps',
        item: 'https://docs.example/guides/first/',
      },
    ]);
  });

  test('says what documentation, terms and events are', () => {
    const guide = said(guidePage(one(catalogue.guides.get('first')), catalogue, words));
    assert.equal(guide.TechArticle?.headline, 'First steps');
    const term = said(termPage(one(catalogue.terms.get('rpo')), catalogue, words));
    assert.deepEqual(term.DefinedTerm, {
      url: 'https://docs.example/glossary/rpo/',
      '@type': 'DefinedTerm',
      name: 'Recovery point',
      description: 'What may be lost.',
      alternateName: ['RPO'],
    });
    const eventOf = (id: string) =>
      said(newsEntryPage('events', one(catalogue.events.get(id)), [], catalogue, words)).Event;
    assert.equal(eventOf('meetup')?.startDate, '2026-12-10T15:00:00.000Z');
    assert.equal(eventOf('meetup')?.endDate, '2026-12-10T16:30:00.000Z');
    assert.equal(eventOf('off')?.startDate, '2026-12-11');
    assert.equal(eventOf('off')?.eventStatus, 'https://schema.org/EventCancelled');
  });

  test('cannot end the element that it is written into', () => {
    const text = structuredData(
      site,
      guidePage(one(catalogue.guides.get('script')), catalogue, words),
    );
    assert.doesNotMatch(text ?? '', /</);
    assert.match(text ?? '', /\\u003c\/script>/);
  });

  test('is nothing on the home page, on hidden pages, or if the origin is unknown', () => {
    const guide = guidePage(one(catalogue.guides.get('first')), catalogue, words);
    assert.equal(structuredData(site, homePage(catalogue)), undefined);
    assert.equal(structuredData(site, { ...guide, hidden: true }), undefined);
    assert.equal(structuredData(siteOf(catalogue, defaultOptions), guide), undefined);
  });
});
