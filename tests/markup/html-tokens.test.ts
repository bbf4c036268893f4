import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlTokens } from '#markup/html-tokens.ts';

/** Tokens as `from-to what`, followed by `…` if unclosed; texts unchanged. */
const read = (html: string) =>
  htmlTokens(html).map((token) => {
    if (token.kind === 'text') return token.value;
    const what = token.kind === 'comment' ? `${token.opens}${token.value}` : token.name;
    return `${token.from}-${token.to} ${what}${token.ends ? '' : '…'}`;
  });

test('a tag has the right position, whatever characters come before', () => {
  assert.deepEqual(read('é😀<B id="a>b"\n>x</b>'), ['é😀', '3-16 b', 'x', '17-21 b']);
});

test('an unclosed tag is reported with its name, and includes the rest', () => {
  assert.deepEqual(read('x <a href="y> <b>'), ['x ', '2-17 a…']);
  assert.deepEqual(read('</b c'), ['0-5 b…']);
  assert.deepEqual(read('1 < 2 <'), ['1 < 2 <']);
});

test('comments end where browsers end them', () => {
  assert.deepEqual(read('<!-->x<b>'), ['0-5 <!--', 'x', '6-9 b']);
  assert.deepEqual(read('<!-- a --!><b>'), ['0-11 <!-- a ', '11-14 b']);
  assert.deepEqual(read('<!-- a > <b>'), ['0-12 <!-- a > <b>…']);
});

test('everything that browsers treat as a comment is one', () => {
  assert.deepEqual(read('<!x><?y?></ z><!DOCTYPE html>'), [
    '0-4 <!x',
    '4-9 <??y?',
    '9-14 </ z',
    '14-29 <!',
  ]);
});

test('of two attributes with one name the first counts, with entities decoded', () => {
  const [tag] = htmlTokens('<a ID="&lt;1" id=2 name>');
  assert.ok(tag?.kind === 'open');
  assert.deepEqual(
    [...tag.attributes],
    [
      ['id', '<1'],
      ['name', ''],
    ],
  );
});
