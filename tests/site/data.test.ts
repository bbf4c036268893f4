import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allExports } from '#exports/index.ts';
import { wordLanguages } from '#model/languages.ts';
import { defaultOptions } from '#site/options.ts';
import { siteOf } from '#site/make-site.ts';
import { dataRows } from '#views/docs/data.ts';
import { wordsOf } from '#words/languages.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';
import { busy } from '../exports/exported.ts';

const catalogue = await catalogueOf(busy, { drafts: false });
const site = siteOf(catalogue, { ...defaultOptions, origin: 'https://docs.example', base: '/d/' });

suite('the page on data', () => {
  test('has each export that has files, with a call, the number of its files and its schema', () => {
    const rows = dataRows(site);
    assert.deepEqual(
      rows.map(({ id }) => id),
      allExports.map(({ id }) => id).filter((id) => id !== 'catalogue-schema'),
    );
    const whole = rows.find(({ id }) => id === 'catalogue-json');
    assert.equal(whole?.call, 'curl https://docs.example/d/catalogue.json');
    assert.equal(whole.count, 1);
    assert.equal(whole.schema, '/catalogue.schema.json');
    assert.equal(rows.find(({ id }) => id === 'api')?.schema, '/api/v1/schemas/index.schema.json');
  });

  test('says nothing of an export without files', async () => {
    const empty = siteOf(await catalogueOf({}), defaultOptions);
    assert.ok(!dataRows(empty).some(({ id }) => id === 'event-file'));
  });

  test('names our exports in each language, and describes them in it or in English', () => {
    for (const language of wordLanguages) {
      const { titles, summaries } = wordsOf(language).data;
      const named = allExports.map(({ id }) => id).filter((id) => id !== 'catalogue-schema');
      assert.deepEqual(Object.keys(titles).sort(), named.toSorted());
      if (language !== 'en') assert.deepEqual(Object.keys(summaries).sort(), named.toSorted());
    }
  });
});
