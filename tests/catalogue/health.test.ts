import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonHealth, servicesHealth, teamsHealth } from '#catalogue/health.ts';
import { catalogueOf, entry, matrix, service } from './small-platform.ts';

const page = (more: string) => entry(`title: P\n${more}`, 'Text.');
const whole: Record<string, string> = {
  'teams/crew.md': entry('title: Crew\nkind: platform\nchannel: https://chat.example/crew'),
  'services/db/index.md': service(
    'Database',
    `order: { leadTime: 10m }
support: { hours: 24x7 }
objectives: { availability: 99.9, rpo: 5m, rto: 1h }
achieved: [{ period: 2026-09, availability: 99.5 }, { period: 2026-10, availability: 99.9 }]`,
  ),
  'services/db/start.md': page('type: tutorial\nreviewed: 2026-11-01'),
  'services/db/limits.md': page('type: reference\nreviewed: 2026-11-01'),
  'services/db/restore.md': page('type: runbook\nreviewed: 2026-11-01'),
  'services/db/responsibilities.md': matrix(
    '## Data\n\n| Duty | Customer | Platform | Provider |\n| --- | --- | --- | --- |\n| Backup | I | A/R | |\n',
  ),
};

async function healthOf(files: Record<string, string | undefined> = {}) {
  const catalogue = await catalogueOf({ ...whole, ...files });
  const [health] = servicesHealth(catalogue);
  return { ...health!, catalogue };
}

test('a complete service is at the highest level and lacks nothing', async () => {
  const { scorecard, pages, reviews, duties } = await healthOf();
  assert.deepEqual(scorecard, { reached: 4, lacks: [] });
  assert.deepEqual(
    Object.entries(pages).map(([type, found]) => [type, found.length]),
    [
      ['tutorial', 1],
      ['how-to', 0],
      ['reference', 1],
      ['explanation', 0],
      ['runbook', 1],
    ],
  );
  assert.equal(reviews.fresh.length, 5);
  assert.deepEqual(duties, { all: 1, open: [] });
});

test('a level requires all levels below it, and lists what the next one lacks', async () => {
  const { scorecard } = await healthOf({
    'services/db/limits.md': undefined,
    'services/db/restore.md': undefined,
  });
  assert.deepEqual(scorecard, { reached: 1, lacks: ['reference'] });
});

test('a missed objective, an overdue review and a missed target prevent the top level', async () => {
  const { scorecard, reviews, roadmap, unanswered } = await healthOf({
    'services/db/index.md': whole['services/db/index.md']!.replaceAll('99.9 }]', '99.89 }]'),
    'services/db/start.md': page('type: tutorial\nreviewed: 2026-01-01'),
    'services/db/limits.md': page('type: reference\nreviewed: 2026-06-20'),
    'services/db/restore.md': page('type: runbook'),
    'roadmap/late.md': entry(
      'title: Late\noutcome: O.\nkind: feature\nstage: in-progress\ntarget: 2026-Q3\nservices: [db]',
    ),
    'roadmap/open.md': entry(
      'title: Open\noutcome: O.\nkind: feature\nstage: planned\ntarget: none\nservices: [db]',
    ),
    'surveys/autumn.md': entry(
      'title: Autumn\nmethod: survey\ndate: 2026-10-01\nfindings: [{ text: Slow., services: [db] }, { text: Dear., services: [db], declined: No. }]',
    ),
  });
  assert.deepEqual(scorecard, { reached: 3, lacks: ['kept', 'fresh', 'roadmap', 'answers'] });
  assert.deepEqual(
    [reviews.fresh, reviews.due, reviews.overdue, reviews.never].map((found) => found.length),
    [2, 1, 1, 1],
  );
  assert.deepEqual(
    [roadmap.open, roadmap.overdue.map(({ id }) => id), roadmap.untargeted.map(({ id }) => id)],
    [2, ['late'], ['open']],
  );
  assert.deepEqual(
    unanswered.map(({ text }) => text),
    ['Slow.'],
  );
});

test('services being withdrawn need no ordering guide, and retired ones are not assessed', async () => {
  const ending = (lifecycle: string) =>
    whole['services/db/index.md']!.replace(
      'lifecycle: beta',
      `lifecycle: ${lifecycle}\nreason: R.`,
    ).replace('order: { leadTime: 10m }\n', '');
  const { scorecard } = await healthOf({ 'services/db/index.md': ending('deprecated') });
  assert.equal(scorecard.reached, 4);
  const { catalogue } = await healthOf({ 'services/db/index.md': ending('retired') });
  assert.deepEqual(servicesHealth(catalogue), []);
});

test('a team is responsible for its services and guides; a team without any is omitted', async () => {
  const { catalogue } = await healthOf({
    'teams/idle.md': entry('title: Idle\nkind: platform'),
    'guides/old.md': entry('title: Old\nowner: crew\nreviewed: 2026-01-01', 'Text.'),
  });
  const teams = teamsHealth(catalogue, servicesHealth(catalogue));
  assert.deepEqual(
    teams.map(({ team, services, toReview }) => [
      team.id,
      services.length,
      toReview.map(({ title }) => title),
    ]),
    [['crew', 1, ['Old']]],
  );
});

test('services and their teams agree on what is to review: what was never reviewed counts too', async () => {
  const { catalogue, toReview } = await healthOf({
    'services/db/start.md': page('type: tutorial\nreviewed: 2026-01-01'),
    'services/db/restore.md': page('type: runbook'),
  });
  const [team] = teamsHealth(catalogue, servicesHealth(catalogue));
  const addresses = ['/services/db/start/', '/services/db/restore/'];
  assert.deepEqual(toReview.map(({ address }) => address).sort(), addresses.toSorted());
  assert.deepEqual(team!.toReview.map(({ address }) => address).sort(), addresses.toSorted());
});

test('what belongs to no service in use is counted once, beside the services', async () => {
  const { catalogue } = await healthOf({
    'services/old/index.md': service('Old').replace('beta', 'retired\nreason: R.'),
    'guides/new.md': entry('title: New\nowner: crew', 'Text.'),
    'responsibilities/baseline.md': matrix('').replace('2026-11-01', '2026-01-01'),
    'roadmap/late.md': entry(
      'title: Late\noutcome: O.\nkind: feature\nstage: in-progress\ntarget: 2026-Q3\nservices: [old]',
    ),
    'surveys/autumn.md': entry(
      'title: A\nmethod: survey\ndate: 2026-10-01\nfindings: [{ text: Dear. }, { text: Slow., services: [db] }]',
    ),
  });
  const { reviews, overdue, unanswered } = commonHealth(catalogue);
  assert.deepEqual([reviews.never.length, reviews.overdue.length], [1, 1]);
  assert.deepEqual(
    overdue.map(({ id }) => id),
    ['late'],
  );
  assert.deepEqual(
    unanswered.map(({ text }) => text),
    ['Dear.'],
  );
});

test('what is not known is counted, and is nothing that a level asks for', async () => {
  const { unknown, scorecard, reviews } = await healthOf({
    'services/db/index.md': service('Database', 'support: not-known\nobjectives: not-known')
      .replace('reviewed: 2026-11-01', 'reviewed: not-known')
      .replace('category', 'order: { leadTime: 10m }\ncategory'),
    'services/db/limits.md': page('type: reference\nreviewed: not-known'),
  });
  assert.deepEqual(
    unknown.map(({ fact, of }) => `${of.title}: ${fact}`),
    ['Database: objectives', 'Database: support', 'Database: reviewed', 'P: reviewed'],
  );
  assert.deepEqual(scorecard.lacks, ['support', 'objectives']);
  assert.deepEqual([reviews.overdue.length, reviews.never.length], [0, 2]);
});

test('one figure that is not known is no promise, however the others are', async () => {
  const { unknown, scorecard } = await healthOf({
    'services/db/index.md': service(
      'Database',
      `order: { leadTime: 10m }
support: { hours: not-known }
objectives: { availability: not-known, rpo: 5m, rto: not-known }
achieved: [{ period: 2026-10, availability: 12 }]`,
    ),
  });
  assert.deepEqual(
    unknown.map(({ fact }) => fact),
    ['availability', 'rto', 'hours'],
  );
  assert.deepEqual(scorecard.lacks, ['support', 'objectives']);
});
