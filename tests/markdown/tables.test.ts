import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './render.ts';

test('a table scrolls in a frame that is named after the heading above it', async () => {
  const html = await render('## Limits\n\n| A | B |\n|---|---|\n| x | 1 |', { slugs: ['limits'] });
  assert.match(
    html,
    /<div class="scroll" role="group" aria-label="Table: Limits" tabindex="0"><table>/,
  );
});

test('columns align by attribute, since no style attribute is allowed', async () => {
  const html = await render('| A | B | C |\n|:--|--:|:-:|\n| x | 1 | y |');
  assert.doesNotMatch(html, /style=/);
  assert.match(
    html,
    /<th scope="row">x<\/th><td data-align="right">1<\/td><td data-align="center">y<\/td>/,
  );
});

test('the first column names the rows where it tells them apart in words', async () => {
  const named = await render('| Size | Time |\n|---|---|\n| small | 1 |\n| large | 2 |');
  assert.match(named, /<th scope="row">small<\/th>/);
  const numbers = await render('| n | m |\n|---|---|\n| 1 | 2 |');
  assert.doesNotMatch(numbers, /scope="row"/);
  const same = await render('| Kind | m |\n|---|---|\n| a | 2 |\n| a | 3 |');
  assert.doesNotMatch(same, /scope="row"/);
});

test('an empty cell of the head is no heading', async () => {
  assert.match(
    await render('|  | B |\n|---|---|\n| x | 1 |'),
    /<thead><tr><td><\/td><th scope="col">B<\/th>/,
  );
});

test('a table of many columns says that it is wide', async () => {
  assert.match(
    await render('| A | B | C | D |\n|---|---|---|---|\n| x | 1 | 2 | 3 |'),
    /data-wide/,
  );
  assert.doesNotMatch(await render('| A | B |\n|---|---|\n| x | 1 |'), /data-wide/);
});
