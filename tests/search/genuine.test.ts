import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genuine, genuineWritten } from '#browser/search/genuine.ts';
import type { Found, Fragment, Pagefind } from '#browser/search/pagefind.ts';

/** An index that, like Pagefind, shortens a word that it does not know until it finds something. */
function index(...texts: string[]): Pagefind {
  const keys = (word: string) => {
    const whole = word.replace(/[^\p{L}\p{N}+#]/gu, '').toLowerCase();
    return [whole, ...word.toLowerCase().split(/[^\p{L}\p{N}+#]+/u)].filter((key) => key !== '');
  };
  const all = [...new Set(texts.flatMap((text) => text.split(' ').flatMap(keys)))];
  const begin = (word: string): string[] => {
    const longer = all.filter((key) => key.startsWith(word));
    return longer.length > 0 || word === ''
      ? longer
      : begin(word.slice(0, -1)).filter((key) => key.length <= word.length);
  };
  const search = (asked: string | null): Promise<Found> => {
    const isExact = asked?.startsWith('"') ?? false;
    const wanted = (asked ?? '')
      .replaceAll('"', '')
      .split(' ')
      .map((word) => word.toLowerCase());
    const results = texts.flatMap((text, id) => {
      const locations = text.split(' ').flatMap((word, at) => {
        const isHere = wanted.some((each) => {
          const near = isExact ? [each] : begin(each);
          return keys(word).some((key) => near.includes(key));
        });
        return isHere ? [at] : [];
      });
      const page = { raw_content: text, locations, meta: {}, anchors: [] } as unknown as Fragment;
      return locations.length === 0
        ? []
        : [{ id: String(id), score: 1, data: () => Promise.resolve(page) }];
    });
    return Promise.resolve({ results, unfilteredResultCount: results.length, filters: {} });
  };
  return {
    search,
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    filters: () => Promise.resolve({}),
  };
}

const ids = (found: { results: { id: string }[] } | undefined) =>
  found?.results.map(({ id }) => id);

test('a word that is nowhere has no results, whatever shorter word there is', async () => {
  const pages = index('After 30 s the copy stops', 'so it may be late');
  for (const word of ['satisfaction', 'soren', 'berechtigung'])
    assert.equal(await genuine(pages, word, {}), undefined, word);
  assert.deepEqual(ids(await genuine(pages, 'copy', {})), ['0']);
  assert.deepEqual(ids(await genuine(pages, 'sto', {})), ['0']);
});

test('an umlaut spelt as two letters finds the word with one', async () => {
  const pages = index('ask mr muller');
  assert.equal((await genuine(pages, 'mueller', {}))?.form, 'muller');
});

test('what has signs is found as it is written, and not by its letters', async () => {
  const pages = index(
    'since 1.36 or 136',
    'room 136',
    'run it with --dry-run=server',
    'in C++ or C',
    'plan C',
  );
  assert.deepEqual(ids(await genuineWritten(pages, '1.36', {})), ['0']);
  assert.deepEqual(ids(await genuineWritten(pages, '--dry-run', {})), ['2']);
  assert.deepEqual(ids(await genuineWritten(pages, 'c++', {})), ['3']);
  assert.equal(await genuineWritten(pages, '13.6', {}), undefined);
  assert.equal(await genuineWritten(pages, 'c#', {}), undefined);
});

test('a part of a longer token is found, if it is a token of its own', async () => {
  const pages = index('bucket aws-s3-logs', 'use shared/container.yml@v3 here', 'version 11.36.2');
  assert.deepEqual(ids(await genuine(pages, 's3', {})), ['0']);
  assert.deepEqual(ids(await genuineWritten(pages, 'container.yml@v3', {})), ['1']);
  assert.equal(await genuineWritten(pages, '1.36', {}), undefined);
});

test('a word with only the same stem names the word on the site', async () => {
  const pages = index('It inherits the duty');
  const stemming = {
    ...pages,
    search: (text: string | null, options: Parameters<Pagefind['search']>[1]) =>
      pages.search(text?.replace('inheritance', 'inherits') ?? null, options),
  };
  const found = await genuine(stemming, 'inheritance', {});
  assert.equal(await found?.instead?.(), 'inherits');
  assert.equal(await (await genuine(pages, 'inherit', {}))?.instead?.(), undefined);
  const german = index('die Größe zählt');
  const stemmed = {
    ...german,
    search: (text: string | null, options: Parameters<Pagefind['search']>[1]) =>
      german.search(text?.replace('groesse', 'größe') ?? null, options),
  };
  assert.equal(await (await genuine(stemmed, 'groesse', {}))?.instead?.(), undefined);
});
