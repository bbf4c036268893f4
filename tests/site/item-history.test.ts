import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasStory,
  historyAnchor,
  historyOf,
  textWithoutMoves,
} from '#views/roadmap/item-history.ts';
import { catalogueOf, entry, movesTable, today } from '../catalogue/small-platform.ts';

async function itemOf(more: string, body = '') {
  const text = entry(`title: Item\noutcome: O.\nkind: feature\n${more}`, body);
  return (await catalogueOf({ 'roadmap/item.md': text })).roadmap.get('item')!;
}

async function steps(more: string, body = '', day = today) {
  return historyOf(await itemOf(more, body), day).map(({ kind, on, from, target }) =>
    [kind, on, from, target]
      .map((each) => each ?? '')
      .join(' ')
      .trim(),
  );
}

test('a history starts with the first promise, has every move, and ends with what is due or done', async () => {
  const body = movesTable('| 2026-04-01 | 2026-Q2 | One |', '| 2026-08-01 | 2026-Q3 | Two |');
  const history = ['promised 2026-01-05  2026-Q2', 'moved 2026-04-01 2026-Q2 2026-Q3'];
  assert.deepEqual(await steps('stage: planned\ntarget: 2026-12\nadded: 2026-01-05', body), [
    ...history,
    'moved 2026-08-01 2026-Q3 2026-12',
    'due   2026-12',
  ]);
  assert.deepEqual(
    await steps('stage: shipped\ntarget: 2026-Q4\nadded: 2026-01-05\nshippedOn: 2026-11-02', body),
    [...history, 'moved 2026-08-01 2026-Q3 2026-Q4', 'shipped 2026-11-02  2026-Q4'],
  );
  assert.deepEqual(await steps('stage: withdrawn\ntarget: none\nadded: 2026-01-05', body), [
    ...history,
    'moved 2026-08-01 2026-Q3',
    'stopped 2026-08-01',
  ]);
});

test('an item without a promise shows none, and an item without dates has no history', async () => {
  assert.deepEqual(await steps('stage: exploring\nadded: 2026-01-05'), ['promised 2026-01-05']);
  assert.deepEqual(await steps('stage: exploring'), []);
});

test('an item is late from the day after its target', async () => {
  const more = 'stage: planned\ntarget: 2026-Q4';
  assert.deepEqual((await steps(more, '', '2026-12-31')).at(-1), 'due   2026-Q4');
  assert.deepEqual((await steps(more, '', '2027-01-01')).at(-1), 'late   2026-Q4');
});

const row = '| 2026-04-01 | 2026-Q2 | One |';
const planned = 'stage: planned\ntarget: 2026-Q3';

test('a section with only the table of moves is omitted, and its fragment leads to the history', async () => {
  const item = await itemOf(planned, `Why we do it.\n\n${movesTable(row)}\n\n## After\n\nMore.\n`);
  const text = textWithoutMoves(item);
  assert.doesNotMatch(text, /Moves|2026-Q2/);
  assert.match(text, /Why we do it\.[^]*## After\n\nMore\./);
  assert.equal(text.split('\n').length, item.text.split('\n').length);
  assert.equal(historyAnchor(item), 'moves');
  assert.equal(hasStory(item), true);
  assert.equal(hasStory(await itemOf(planned, movesTable(row))), false);
});

test('other text of the section stays, under its heading', async () => {
  const item = await itemOf(planned, `${movesTable(row)}\n\nWe are sorry.\n`);
  assert.match(textWithoutMoves(item), /## Moves[^]*We are sorry\./);
  assert.doesNotMatch(textWithoutMoves(item), /2026-Q2/);
  assert.equal(historyAnchor(item), undefined);
});

test('an unreadable table is shown as written', async () => {
  const item = await itemOf(planned, movesTable('| some day | 2026-Q2 | One |'));
  assert.equal(textWithoutMoves(item), item.text);
});
