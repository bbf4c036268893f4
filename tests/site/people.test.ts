import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasTeamFacts,
  lineageOf,
  openAndClosed,
  peopleTree,
  teamsByKind,
} from '#views/people/people.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const titles = (links: { title: string }[]) => links.map(({ title }) => title);

test('people are teams by kind, the platform’s own first, then personas', async () => {
  const catalogue = await catalogueOf({
    'teams/vendor.md': entry('title: Vendor\nkind: vendor'),
    'teams/core.md': entry('title: Core\nkind: platform'),
    'personas/dev.md': entry('title: Developer\nsummary: Builds.'),
  });
  const groups = peopleTree(catalogue, en).groups.filter(({ links }) =>
    links.some(({ title }) => ['Vendor', 'Core', 'Developer'].includes(title)),
  );
  assert.deepEqual(
    groups.map(({ title }) => title),
    ['Platform teams', 'Vendors', 'Personas'],
  );
});

test('a kind without teams has no group', async () => {
  const { teams } = await catalogueOf({ 'teams/core.md': entry('title: Core\nkind: platform') });
  assert.deepEqual(
    teamsByKind([...teams]).map(({ kind }) => kind),
    ['platform'],
  );
});

test('a team has facts if it has a channel or a parent', async () => {
  const { teams } = await catalogueOf({
    'teams/alone.md': entry('title: Alone\nkind: platform'),
    'teams/phone.md': entry('title: Phone\nkind: platform\nphone: +31 10 555 0110'),
    'teams/top.md': entry('title: Top\nkind: platform'),
    'teams/low.md': entry('title: Low\nkind: platform\nparent: top'),
  });
  assert.deepEqual(
    ['alone', 'phone', 'top', 'low'].filter((id) => hasTeamFacts(teams.get(id)!)),
    ['phone', 'top', 'low'],
  );
});

test('a team’s lineage begins with the outermost team', async () => {
  const { teams } = await catalogueOf({
    'teams/top.md': entry('title: Top\nkind: platform'),
    'teams/middle.md': entry('title: Middle\nkind: platform\nparent: top'),
    'teams/low.md': entry('title: Low\nkind: platform\nparent: middle'),
  });
  assert.deepEqual(titles(lineageOf(teams.get('low')!)), ['Top', 'Middle']);
});

test('a lineage of teams that contain each other ends', async () => {
  const { teams } = await catalogueOf({
    'teams/one.md': entry('title: One\nkind: platform\nparent: two'),
    'teams/two.md': entry('title: Two\nkind: platform\nparent: one'),
    'teams/low.md': entry('title: Low\nkind: platform\nparent: one'),
  });
  assert.deepEqual(titles(lineageOf(teams.get('one')!)), ['Two']);
  assert.deepEqual(titles(lineageOf(teams.get('low')!)), ['Two', 'One']);
});

test('shipped and stopped items are not upcoming', () => {
  const items = (['now', 'shipped', 'later', 'stopped'] as const).map((lane) => ({ lane }));
  const { open, closed } = openAndClosed(items);
  assert.deepEqual(
    [open, closed].map((items) => items.map(({ lane }) => lane)),
    [
      ['now', 'later'],
      ['shipped', 'stopped'],
    ],
  );
});
