import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, isEmpty, queryFrom, type Query } from '#browser/search/query.ts';

const asked = (address: string) => queryFrom(new URLSearchParams(address));

test('an address has words and filter values', () => {
  assert.deepEqual(asked('?q=restore+now&kind=docs&kind=duties&owner=Data%20%26%20More'), {
    text: 'restore now',
    chosen: { kind: ['docs', 'duties'], owner: ['Data & More'] },
  });
});

test('unknown filters and empty or repeated values are ignored', () => {
  assert.deepEqual(asked('?utm=x&kind=&kind=docs&kind=docs&q='), {
    text: '',
    chosen: { kind: ['docs'] },
  });
});

test('a query survives conversion to an address and back', () => {
  const query: Query = {
    text: 'a/b? "c" ü +',
    chosen: { kind: ['docs'], category: ['Storage, backup'], type: ['how-to', 'runbook'] },
  };
  assert.deepEqual(asked(addressOf(query)), query);
});

test('equal queries have the same address, in whatever order they were made', () => {
  assert.equal(addressOf(asked('?owner=x&q=%20a%20&kind=docs')), '?q=a&kind=docs&owner=x');
});

test('a query without words and filters is empty, and so is its address', () => {
  assert.equal(addressOf({ text: '  ', chosen: { kind: [] } }), '');
  assert.equal(isEmpty({ text: ' ', chosen: { kind: [] } }), true);
  assert.equal(isEmpty({ text: '', chosen: { kind: ['docs'] } }), false);
});
