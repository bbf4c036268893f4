import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentRedirects, redirectsOf } from '#site/redirects.ts';
import { siteFor } from './small-site.ts';
import { catalogueOf, entry, matrix, service } from '../catalogue/small-platform.ts';

async function redirects(files: Record<string, string>) {
  const all = contentRedirects(await catalogueOf(files));
  return Object.fromEntries(all.map(({ from, to }) => [from, to]));
}

test('a page’s former addresses redirect to it', async () => {
  const files = {
    'roadmap/a.md': entry(
      'title: A\noutcome: O.\nstage: exploring\nkind: feature\nmovedFrom: [/plans/a/, /a/]',
    ),
  };
  assert.deepEqual(await redirects(files), { '/plans/a/': '/roadmap/a/', '/a/': '/roadmap/a/' });
});

test('a service’s former address includes everything below it, and its responsibilities', async () => {
  const files = {
    'services/db/index.md': service('Database', 'movedFrom: [/services/old/]'),
    'services/db/day/two.md': entry('title: Day two'),
    'services/dbs/index.md': service('Another'),
  };
  assert.deepEqual(await redirects(files), {
    '/services/old/': '/services/db/',
    '/services/old/day/two/': '/services/db/day/two/',
    '/services/old/responsibilities/': '/services/db/responsibilities/',
  });
});

test('a page’s own former address takes precedence over its folder’s', async () => {
  const files = {
    'services/db/index.md': service('Database', 'movedFrom: [/services/old/]'),
    'services/db/one.md': entry('title: One'),
    'services/db/two.md': entry('title: Two\nmovedFrom: [/services/old/one/]'),
  };
  assert.equal((await redirects(files))['/services/old/one/'], '/services/db/two/');
});

test('a guide folder’s former address includes its guides', async () => {
  const files = {
    'guides/start/index.md': entry('title: Start\nmovedFrom: [/guides/onboarding/]'),
    'guides/start/deep/a.md': entry('title: A'),
    'guides/starter.md': entry('title: Starter'),
  };
  assert.deepEqual(await redirects(files), {
    '/guides/onboarding/': '/guides/start/',
    '/guides/onboarding/deep/a/': '/guides/start/deep/a/',
  });
});

test('no redirect replaces an existing page', async () => {
  const files = {
    'services/db/index.md': service('Database', 'movedFrom: [/services/old/]'),
    'services/db/one.md': entry('title: One'),
    'services/old/index.md': service('Old'),
    'services/old/one.md': entry('title: Old one'),
  };
  assert.deepEqual(await redirects(files), {});
});

test('a matrix, and the platform, move alone', async () => {
  const files = {
    'platform.md': entry('title: P\nsummary: S.\nowner: crew\nmovedFrom: [/welcome/]'),
    'services/db/index.md': service('Database'),
    'services/db/responsibilities.md': matrix('', 'movedFrom: [/duties-of-db/]'),
  };
  assert.deepEqual(await redirects(files), {
    '/welcome/': '/',
    '/duties-of-db/': '/services/db/responsibilities/',
  });
});

test('a quarter is found without its capital letter', async () => {
  const catalogue = await catalogueOf({
    'roadmap/a.md': entry('title: A\noutcome: O.\nstage: planned\ntarget: 2026-Q4\nkind: feature'),
  });
  const [redirect] = redirectsOf(siteFor(catalogue)).filter(({ to }) => to.includes('quarters'));
  assert.deepEqual(redirect, { from: '/quarters/2026-q4/', to: '/quarters/2026-Q4/' });
});
