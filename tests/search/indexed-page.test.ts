import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockMarks, withoutMarks } from '#search/block-marks.ts';
import { indexedPage } from '#search/indexed-page.ts';

const page = (body: string, lang = 'en') =>
  `<html lang="${lang}"><body><nav><p>Menu Łódź</p></nav><main data-pagefind-body>${body}</main></body></html>`;
const menu = '<nav><p>Menu Łódź</p></nav>';
const { prose, row, cell, code } = blockMarks;

test('the beginnings of sentences, rows, cells and code are marked, and nothing else changes', () => {
  const html = page(
    '<h1>Title</h1><p> One <b>two</b>.</p><table><tr><th>A</th><td title="a > b">B</td></tr></table><pre>x</pre>',
  );
  const indexed = indexedPage(html) ?? '';
  assert.match(indexed, new RegExp(`<h1>Title</h1><p> ${prose}One <b>two</b>.</p>`));
  assert.match(indexed, new RegExp(`<th>${row}A</th><td title="a > b">${cell}B</td>`));
  assert.match(indexed, new RegExp(`<pre>${code}x</pre>`));
  assert.equal(withoutMarks(indexed), html.replace(menu, ''));
});

test('words with special letters are also there without them, in the index alone', () => {
  const spelled = (html: string) => /data-is="([^"]*)"/.exec(indexedPage(html) ?? '')?.[1];
  assert.equal(spelled(page('<p>Ask Łukasz, Straße 1. Łukasz knows.</p>')), 'lukasz strasse');
  assert.equal(spelled(page('<p>Straße, größer</p>', 'de')), undefined);
  assert.equal(spelled(page('<p>Read aws-s3-logs with s3api, in 2026-11.</p>')), 's3');
});

test('a page without text for search is not indexed', () => {
  assert.equal(indexedPage('<html><body><p>List</p></body></html>'), undefined);
});
