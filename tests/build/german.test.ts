import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { de } from '#words/de.ts';
import { en } from '#words/en.ts';
import { builtSite } from '../built-site.ts';

/** A page of each template of the German fixture. */
const templates = {
  home: '',
  catalogue: 'services/',
  service: 'services/datenbank/',
  doc: 'services/datenbank/erste-schritte/',
  responsibilities: 'services/datenbank/responsibilities/',
  'responsibilities of all': 'responsibilities/',
  roadmap: 'roadmap/',
  'item of the roadmap': 'roadmap/schneller-zurueck/',
  team: 'teams/mannschaft/',
  glossary: 'glossary/',
  notice: 'notices/flickennacht/',
  survey: 'surveys/herbst/',
  event: 'events/stammtisch/',
};

/** Words that occur in no German sentence. */
const englishWord =
  /\b(about|and|by|each|for|from|has|is|it|its|no|not|of|on|or|our|since|that|the|there|this|to|what|who|whose|with|yet|you|your)\b/i;

let folder: string;
before(async () => {
  folder = await builtSite({ content: 'german' });
});

for (const [template, path] of Object.entries({ ...templates, 'not found': '404.html' })) {
  test(`nothing on a German page is in English: ${template}`, () => {
    const document = page(path);
    assert.equal(document.documentElement.lang, 'de');
    assert.equal(document.documentElement.dir, 'ltr');
    assert.deepEqual(
      [...readable(document)].filter((text) => englishOnly.has(text) || englishWord.test(text)),
      [],
    );
  });
}

test('dates, numbers, counts and lists follow German conventions', () => {
  const service = words(page(templates.service));
  for (const said of ['1. Mai 2024', '99,9 %', 'Frankfurt und Berlin', '12 Produkten, 1 Team'])
    assert.ok(service.includes(said), said);
  assert.ok(words(page(templates.notice)).includes('20. November 2026 um 22:00'));
  assert.ok(words(page('roadmap/')).includes('2026-Q4'));
});

test('the standard layers and duties have German names, which tables may use', () => {
  const table = words(page(templates.responsibilities));
  for (const name of ['Produktteam', 'Plattform', 'Cloud-Anbieter', 'Wiederherstellungstest'])
    assert.ok(table.includes(name), name);
});

test('a German table of moves is counted, and the promise links to it', () => {
  const item = page(templates['item of the roadmap']);
  const link = item.querySelector('a[href="#verschiebungen"]');
  assert.equal(link?.textContent.trim(), 'Verschoben, zuerst geplant für 2026-Q3');
});

test('the glossary is sorted alphabetically in German', () => {
  const letters = [...page('glossary/').querySelectorAll('.letters a')];
  assert.deepEqual(
    letters.map((letter) => letter.textContent),
    ['U', 'W'],
  );
});

test('search is built for German, and its script gets German words', () => {
  const bundle = readdirSync(join(folder, 'pagefind'), { recursive: true }).map(String);
  assert.ok(bundle.some((name) => /\bwasm\.de\b/.test(name)));
  const texts = JSON.parse(readFileSync(join(folder, 'search/words.json'), 'utf8')) as object;
  assert.partialDeepStrictEqual(texts, { locale: 'de', nothing: de.searchResults.nothing });
});

/** English texts that differ in German. */
const german = new Set(leaves(de));
const englishOnly = new Set(leaves(en).filter((text) => !german.has(text)));

function page(path: string): Document {
  const file = path.endsWith('.html') ? path : join(path, 'index.html');
  return new JSDOM(readFileSync(join(folder, file), 'utf8')).window.document;
}

function words(document: Document): string {
  return document.body.textContent.replaceAll(/\s+/g, ' ');
}

/** Every text for readers and screen readers, except code. */
function* readable(document: Document): Generator<string> {
  for (const element of document.querySelectorAll('*')) {
    if (element.closest('script, style, code, [data-bundle] noscript')) continue;
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-copied', 'data-failed'])
      if (element.hasAttribute(name)) yield element.getAttribute(name) ?? '';
    if (element.matches('meta[name="description"]')) yield element.getAttribute('content') ?? '';
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.textContent?.trim()) yield node.textContent.trim();
  }
}

function leaves(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leaves) : [];
}
