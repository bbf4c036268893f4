import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainNav } from '#site/nav.ts';
import { sectionsOf } from '#site/sections.ts';
import { en } from '#words/en.ts';
import { siteFor } from './small-site.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';

test('the not-found page lists each section with what it contains', async () => {
  const sections = sectionsOf(siteFor(await catalogueOf({})));
  assert.deepEqual(
    sections.map(({ address }) => address),
    mainNav(en).map(({ address }) => address),
  );
  assert.ok(sections.every(({ lead }) => lead?.endsWith('.')));
});
