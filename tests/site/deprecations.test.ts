import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deprecationPolicy, deprecationsOf } from '#views/roadmap/deprecations.ts';
import { formatIn } from '#words/format.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';

const leaving = (lifecycle: string, more = '') =>
  service('S', `reason: R.\n${more}`).replace('lifecycle: beta', `lifecycle: ${lifecycle}`);

test('the earliest end comes first, then undated ends, frozen services, and the latest retirements', async () => {
  const all = await catalogueOf({
    'services/a/index.md': leaving('retired', 'since: 2025-01-01\n'),
    'services/b/index.md': leaving('retired', 'since: 2026-01-01\n'),
    'services/c/index.md': leaving('frozen'),
    'services/d/index.md': leaving('deprecated'),
    'services/e/index.md': leaving('deprecated', 'retireOn: 2028-01-01\n'),
    'services/f/index.md': leaving('deprecated', 'retireOn: 2026-11-23\n'),
    'services/g/index.md': leaving('deprecated', 'retireOn: 2026-11-22\n'),
    'services/h/index.md': service('Stays'),
  });
  assert.deepEqual(
    deprecationsOf(all).services.map(({ service, state, on }) => [service.id, state, on]),
    [
      ['g', 'ended', '2026-11-22'],
      ['f', 'ends', '2026-11-23'],
      ['e', 'ends', '2028-01-01'],
      ['d', 'ends', undefined],
      ['c', 'frozen', undefined],
      ['b', 'retired', '2026-01-01'],
      ['a', 'retired', '2025-01-01'],
    ],
  );
});

test('questions about a service being withdrawn go to its support, otherwise to its team', async () => {
  const all = await catalogueOf({
    'teams/crew.md': entry('title: Crew\nkind: platform\nchannel: https://chat.example/crew'),
    'services/a/index.md': leaving('frozen'),
    'services/b/index.md': leaving(
      'frozen',
      'support: { hours: 24x7, channel: https://chat.example/b }\n',
    ),
  });
  assert.deepEqual(
    deprecationsOf(all).services.map(({ channel }) => channel),
    ['https://chat.example/crew', 'https://chat.example/b'],
  );
});

test('only removals are listed beside it: future items, and releases', async () => {
  const item = (stage: string, kind: string) =>
    entry(`title: T\noutcome: O.\nstage: ${stage}\nkind: ${kind}`);
  const release = (kind: string, date: string) => entry(`title: T\ndate: ${date}\nkind: ${kind}`);
  const { items, releases } = deprecationsOf(
    await catalogueOf({
      'roadmap/end.md': item('planned', 'deprecation'),
      'roadmap/ended.md': item('withdrawn', 'deprecation'),
      'roadmap/begin.md': item('planned', 'feature'),
      'releases/gone.md': release('removed', '2026-01-02'),
      'releases/soon.md': release('deprecated', '2026-03-02'),
      'releases/new.md': release('added', '2026-03-02'),
    }),
  );
  assert.deepEqual(
    [items, releases].map((list) => list.map(({ id }) => id)),
    [['end'], ['soon', 'gone']],
  );
});

test('the meaning of a deprecation links to where the platform defines it', async () => {
  const policy = async (line: string) => {
    const { platform } = await catalogueOf({
      'platform.md': entry(`title: F\nsummary: S.\nowner: crew\n${line}`),
    });
    return deprecationPolicy(platform, en, formatIn(en));
  };
  assert.equal(await policy(''), undefined);
  assert.equal(
    await policy('deprecation: { noNew: 30d, end: 180d }'),
    'Once a service is deprecated, new use is allowed for another 30 days. The service ends after 180 days.',
  );
  assert.equal(
    await policy('deprecation: { noNew: 0d, end: 180d }'),
    'Once a service is deprecated, new use is not allowed. The service ends after 180 days.',
  );
});

test('a deprecated service without its own date ends by the platform’s policy, and the days are counted', async () => {
  const all = await catalogueOf({
    'platform.md': entry(
      'title: Fairway\nsummary: Less to build.\nowner: crew\ndeprecation: { noNew: 30d, end: 365d }',
    ),
    'services/a/index.md': leaving('deprecated', 'since: 2026-11-01\n'),
    'services/b/index.md': leaving('deprecated', 'since: 2026-11-01\nretireOn: 2026-11-24\n'),
    'services/c/index.md': leaving('deprecated', 'since: 2025-11-01\n'),
    'services/d/index.md': leaving('frozen', 'since: 2026-11-01\n'),
  });
  assert.deepEqual(
    deprecationsOf(all).services.map(({ service, on, daysLeft, noNewFrom }) => [
      ...[service.id, on, daysLeft, noNewFrom],
    ]),
    [
      ['c', '2026-11-01', undefined, '2025-12-01'],
      ['b', '2026-11-24', 1, '2026-12-01'],
      ['a', '2027-11-01', 343, '2026-12-01'],
      ['d', undefined, undefined, undefined],
    ],
  );
});

test('an end that is open is not counted by the policy', async () => {
  const all = await catalogueOf({
    'platform.md': entry(
      'title: P\nsummary: S.\nowner: crew\ndeprecation: { noNew: 30d, end: 180d }',
    ),
    'services/a/index.md': leaving('deprecated', 'since: 2026-01-01\nretireOn: not-known\n'),
    'services/b/index.md': leaving(
      'deprecated',
      'since: 2026-01-01\nretireOn: not-decided\ndecideBy: 2027-03-31\n',
    ),
  });
  assert.deepEqual(
    deprecationsOf(all).services.map(({ state, on, daysLeft, open }) => [
      state,
      on,
      daysLeft,
      open && en.service.endOpen(open.what, open.decideBy),
    ]),
    [
      ['ends', undefined, undefined, 'When it ends is not known yet.'],
      ['ends', undefined, undefined, 'When it ends will be decided by 2027-03-31.'],
    ],
  );
});
