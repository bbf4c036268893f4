import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, isEmpty, queryFrom, type Query } from '#browser/search/query.ts';

const asked = (address: string) => queryFrom(new URLSearchParams(address));

test('an address asks for words, and for values of facets', () => {
  assert.deepEqual(asked('?q=restore+now&kind=docs&kind=duties&owner=Data%20%26%20More'), {
    text: 'restore now',
    chosen: { kind: ['docs', 'duties'], owner: ['Data & More'] },
  });
});

test('what no facet is called is no part of a query, nor is an empty or repeated value', () => {
  assert.deepEqual(asked('?utm=x&kind=&kind=docs&kind=docs&q='), {
    text: '',
    chosen: { kind: ['docs'] },
  });
});

test('the address of a query asks for the same query', () => {
  const query: Query = {
    text: 'a/b? "c" ü +',
    chosen: { kind: ['docs'], category: ['Storage, backup'], type: ['how-to', 'runbook'] },
  };
  assert.deepEqual(asked(addressOf(query)), query);
});

test('equal queries have one address, whatever the order they came in', () => {
  assert.equal(addressOf(asked('?owner=x&q=%20a%20&kind=docs')), '?q=a&kind=docs&owner=x');
});

test('a query without words and choices is empty, and its address too', () => {
  assert.equal(addressOf({ text: '  ', chosen: { kind: [] } }), '');
  assert.equal(isEmpty({ text: ' ', chosen: { kind: [] } }), true);
  assert.equal(isEmpty({ text: '', chosen: { kind: ['docs'] } }), false);
});
