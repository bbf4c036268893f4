import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf, facetValues, groupsByCategory } from '#views/services/facets.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const offered = (title: string, category: string, lifecycle: string, more = '') =>
  entry(
    `title: ${title}\nsummary: S.\nowner: crew\ncategory: ${category}\nlifecycle: ${lifecycle}\nreviewed: 2026-11-01\n${more}`,
  );

const platform = {
  'platform.md': entry(
    'title: Fairway\nsummary: Less.\nowner: crew\ncategories: [{ id: data, title: Data }, { id: net, title: Network }]',
  ),
  'providers/aws.md': entry('title: AWS'),
  'services/db/index.md': offered('Database', 'data', 'production', 'providers: [aws]'),
  'services/link/index.md': offered('Link', 'net', 'alpha'),
  'services/queue/index.md': offered('Queue', 'data', 'alpha'),
};

test('a filter lists the values that occur, with their counts; lifecycles in order', async () => {
  const { services } = await catalogueOf(platform);
  const facets = facetsOf([...services], en);
  assert.deepEqual(
    facets.map(({ name, values }) => [
      name,
      ...values.map(({ title, count }) => `${title} ${count}`),
    ]),
    [
      ['category', 'Data 2', 'Network 1'],
      ['lifecycle', 'Alpha 2', 'In production 1'],
    ],
  );
});

test('a filter with the same value everywhere is omitted', async () => {
  const { services } = await catalogueOf(platform);
  const names = facetsOf([...services], en).map(({ name }) => name);
  assert.equal(names.includes('owner'), false);
  assert.equal(names.includes('provider'), false);
});

test('a card has the ids that filters use', async () => {
  const { services } = await catalogueOf(platform);
  assert.deepEqual(facetValues(services.get('db')!), {
    category: ['data'],
    lifecycle: ['production'],
    owner: ['crew'],
    persona: [],
    provider: ['aws'],
  });
});

test('a service of an unknown category is shown in a group at the end', async () => {
  const { services, platform: fairway } = await catalogueOf({
    ...platform,
    'services/odd/index.md': offered('Odd', 'nowhere', 'alpha'),
  });
  const groups = groupsByCategory([...services], fairway.categories, en);
  assert.deepEqual(
    groups.map(({ title, services: inside }) => [title, inside.length]),
    [
      ['Data', 2],
      ['Network', 1],
      ['No category', 1],
    ],
  );
});
