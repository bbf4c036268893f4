import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pagefind } from '#browser/search/pagefind.ts';
import { runQuery } from '#browser/search/run-query.ts';

type Page = Record<string, string[]>;
const pages: Page[] = [
  { kind: ['docs'], owner: ['Data'] },
  { kind: ['docs'], owner: ['Network'] },
  { kind: ['duties'], owner: ['Data'] },
  { kind: ['service'], owner: ['Data'] },
];

/** An index of the pages above in which every word matches every page. */
function index(asked: unknown[] = []): Pagefind {
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve({}),
    search: (text, { filters }) => {
      asked.push(text);
      const found = pages.filter((page) =>
        Object.entries(filters).every(([facet, { any }]) =>
          page[facet]?.some((value) => any.includes(value)),
        ),
      );
      const counts: Record<string, Record<string, number>> = { kind: { event: 0 }, owner: {} };
      for (const page of found) {
        for (const [facet, values] of Object.entries(page)) {
          const counted = (counts[facet] ??= {});
          for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
        }
      }
      const results = found.map((_page, id) => ({
        id: String(id),
        score: 1,
        data: () => Promise.reject(new Error('not asked for')),
      }));
      return Promise.resolve({ results, unfilteredResultCount: pages.length, filters: counts });
    },
  };
}

test('an empty query runs no search', async () => {
  const asked: unknown[] = [];
  assert.equal(await runQuery(index(asked), { text: ' ', chosen: {} }), undefined);
  assert.deepEqual(asked, []);
});

test('words find results, and values without results are not offered', async () => {
  const outcome = (await runQuery(index(), { text: 'x', chosen: {} }))!;
  assert.equal(outcome.results.length, 4);
  assert.deepEqual(outcome.counts.kind, { docs: 2, duties: 1, service: 1 });
});

test('values of one filter widen the results, different filters narrow them', async () => {
  const outcome = (await runQuery(index(), {
    text: 'x',
    chosen: { kind: ['docs', 'duties'], owner: ['Data'] },
  }))!;
  assert.equal(outcome.results.length, 2);
  assert.equal(outcome.unfiltered, 4);
});

test('a filter hides values of other filters, but not its own', async () => {
  const outcome = (await runQuery(index(), { text: 'x', chosen: { kind: ['duties'] } }))!;
  assert.deepEqual(outcome.counts.kind, { docs: 2, duties: 1, service: 1 });
  assert.deepEqual(outcome.counts.owner, { Data: 1 });
});

test('a selected value without results stays visible, so that it can be removed', async () => {
  const outcome = (await runQuery(index(), { text: 'x', chosen: { kind: ['survey'] } }))!;
  assert.equal(outcome.results.length, 0);
  assert.equal(outcome.counts.kind?.survey, 0);
});

test('filters without words list all matching pages', async () => {
  const asked: unknown[] = [];
  const outcome = (await runQuery(index(asked), { text: '', chosen: { kind: ['docs'] } }))!;
  assert.equal(outcome.results.length, 2);
  assert.deepEqual([...new Set(asked)], [null]);
});
