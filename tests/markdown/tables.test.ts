import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsAt, render } from './render.ts';

test('a table scrolls in a frame that is labelled by the heading above it', async () => {
  const html = await render(
    '## Limits\n\n| A | B |\n|---|---|\n| x | 1 |',
    headingsAt({ 1: 'limits' }),
  );
  assert.match(
    html,
    /<div class="scroll" role="group" aria-label="Table: Limits" tabindex="0" data-more="Scroll"><table>/,
  );
});

test('columns are aligned by attribute, since style attributes are forbidden', async () => {
  const html = await render('| A | B | C |\n|:--|--:|:-:|\n| x | 1 | y |');
  assert.doesNotMatch(html, /style=/);
  assert.match(
    html,
    /<th scope="row">x<\/th>\s<td data-align="right">1<\/td>\s<td data-align="center">y<\/td>/,
  );
});

test('the first column contains row headers if it starts with words', async () => {
  const named = await render('| Size | Time |\n|---|---|\n| small | 1 |\n| 2 TB | 2 |');
  assert.match(named, /<th scope="row">small<\/th>[^]*<th scope="row">2 TB<\/th>/);
  const numbers = await render('| n | m |\n|---|---|\n| 1 | 2 |');
  assert.doesNotMatch(numbers, /scope="row"/);
});

test('a date, month or quarter is not broken, but a number with a hyphen may be', async () => {
  const html = await render(
    '| On | What |\n|---|---|\n| 2026-10-20 | 2026-10 |\n| 2026-Q4 | 10-20-30 |\n| 2026-10-20, at noon | x |',
  );
  assert.deepEqual(html.match(/data-date="">[^<]*/g), [
    'data-date="">2026-10-20',
    'data-date="">2026-10',
    'data-date="">2026-Q4',
  ]);
});

test('each table is treated separately', async () => {
  const html = await render(
    '| n |\n|---|\n| 1 |\n\n| A | B |\n|---|---|\n| x | 1 |\n\n| n |\n|---|\n| 2 |',
  );
  assert.equal(html.match(/scope="row"/g)?.length, 1);
  assert.equal(html.match(/scope="col"/g)?.length, 4);
});

test('an empty cell in the head is not a header', async () => {
  assert.match(
    await render('|  | B |\n|---|---|\n| x | 1 |'),
    /<thead>\s<tr>\s<td><\/td>\s<th scope="col">B<\/th>/,
  );
});

test('an empty first cell is no row header', async () => {
  const html = await render('| A | B |\n|---|---|\n| x | 1 |\n|   | 2 |');
  assert.match(html, /<th scope="row">x<\/th>[^]*<td><\/td>\s<td>2<\/td>/);
});

test('a table of many columns is marked as wide', async () => {
  assert.match(
    await render('| A | B | C | D |\n|---|---|---|---|\n| x | 1 | 2 | 3 |'),
    /data-wide/,
  );
  assert.doesNotMatch(await render('| A | B |\n|---|---|\n| x | 1 |'), /data-wide/);
});

test('a long text in a wide table gets more width', async () => {
  const text = 'Where most begin, and where most stay';
  const wide = await render(`| A | B | C | D |\n|---|---|---|---|\n| x | 1 | 2 | ${text} |`);
  assert.match(wide, /<td>2<\/td>\s<td data-long="">Where/);
  assert.doesNotMatch(await render(`| A | B |\n|---|---|\n| x | ${text} |`), /data-long/);
});
