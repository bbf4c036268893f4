import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { golden } from '../../bench/search/golden.ts';
import { askAll, missedNames, qualityOf, type Asked } from '../../bench/search/quality.ts';
import { openSite, type OpenSite } from './site.ts';

/** What the example's readers may rely on; the figures themselves are the bench's. */
const floor = 0.9;

let site: OpenSite;
let asked: Asked[];
before(async () => {
  site = await openSite({ content: 'example' });
  const { page } = await site.open('search/');
  asked = await askAll(page, site.address());
  await page.close();
});
after(() => site.close());

test('questions of the example’s readers are answered by the first result, or the next to it', () => {
  const { mrr } = qualityOf(asked, 'ours');
  const missed = asked.filter(({ ours, golden }) => (golden.answers[ours[0] ?? ''] ?? 0) < 2);
  const told = missed.map(({ golden, ours }) => `${golden.query}: ${ours[0] ?? 'nothing'}`);
  assert.ok(mrr >= floor, `The mean reciprocal rank is ${String(mrr)}:\n${told.join('\n')}`);
});

test('they are answered better than by Pagefind as it comes', () => {
  assert.ok(qualityOf(asked, 'ours').ndcg5 > qualityOf(asked, 'plain').ndcg5 + 0.1);
});

test('every answer that a question names is a page of the example', async () => {
  const paths = [...new Set(golden.flatMap(({ answers }) => Object.keys(answers)))];
  const found = await Promise.all(
    paths.map(async (path) => ({ path, ok: (await fetch(site.address(path))).ok })),
  );
  assert.deepEqual(
    found.filter(({ ok }) => !ok).map(({ path }) => path),
    [],
  );
});

test('every title, other name and abbreviation leads first to what bears it', async () => {
  const { page } = await site.open('search/');
  assert.deepEqual((await missedNames(page, site.address())).missed, []);
  await page.close();
});
