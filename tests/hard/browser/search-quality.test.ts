import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { golden } from '../../../bench/search/golden.ts';
import {
  askAll,
  inventedHits,
  missedNames,
  qualityOf,
  type Asked,
} from '../../../bench/search/quality.ts';
import { openSite, type OpenSite } from '../../browser/site.ts';

/** Minimum quality for the example's readers, of all questions and of each kind. The bench measures the actual figures. */
const floor = { all: 0.92, kind: 0.75 };

let site: OpenSite;
let asked: Asked[];
before(async () => {
  site = await openSite({ content: 'example' });
  const { page } = await site.open('search/');
  asked = await askAll(page, site.address());
  await page.close();
});
after(() => site.close());

test('the first or second result answers the questions of the example’s readers', () => {
  const { mrr } = qualityOf(asked, 'ours');
  const missed = asked.filter(({ ours, golden }) => (golden.answers[ours[0] ?? ''] ?? 0) < 2);
  const listing = missed.map(({ golden, ours }) => `${golden.query}: ${ours[0] ?? 'nothing'}`);
  assert.ok(mrr >= floor.all, `The mean reciprocal rank is ${String(mrr)}:\n${listing.join('\n')}`);
});

test('questions of every kind are answered', () => {
  const kinds = [...new Set(asked.map(({ golden }) => golden.kind))];
  const poor = kinds.filter((kind) => {
    const { mrr } = qualityOf(
      asked.filter(({ golden }) => golden.kind === kind),
      'ours',
    );
    return mrr < floor.kind;
  });
  assert.deepEqual(poor, []);
});

test('words that are nowhere have no results, or are said to be nowhere', async () => {
  const { page } = await site.open('search/');
  assert.deepEqual((await inventedHits(page, site.address())).invented, []);
  await page.close();
});

test('the results are better than Pagefind’s with default settings', () => {
  assert.ok(qualityOf(asked, 'ours').ndcg5 > qualityOf(asked, 'plain').ndcg5 + 0.1);
});

test('every answer of a question is a page of the example', async () => {
  const paths = [...new Set(golden.flatMap(({ answers }) => Object.keys(answers)))];
  const found = await Promise.all(
    paths.map(async (path) => ({ path, ok: (await fetch(site.address(path))).ok })),
  );
  assert.deepEqual(
    found.filter(({ ok }) => !ok).map(({ path }) => path),
    [],
  );
});

test('every title, alias and abbreviation finds its own page first', async () => {
  const { page } = await site.open('search/');
  assert.deepEqual((await missedNames(page, site.address())).missed, []);
  await page.close();
});
