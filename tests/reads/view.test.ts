import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { Facts, type ReadId } from '#reads/facts.ts';
import { Viewing } from '#reads/view.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';

/** A service’s file. */
function serviceOf(title: string, owner: string, more = ''): string {
  return service(title, more).replace('owner: crew', `owner: ${owner}`);
}

const files = {
  'platform.md': entry('title: P\nsummary: S.\nowner: crew'),
  'teams/crew.md': entry('title: Crew\nkind: platform'),
  'teams/other.md': entry('title: Other\nkind: platform'),
  'services/queue/index.md': serviceOf('Queue', 'crew'),
  'services/store/index.md': serviceOf('Store', 'crew', 'dependsOn: [queue]'),
};

/** What a reader gets from a catalogue, and its reads. */
function read<T>(catalogue: Catalogue, reader: (catalogue: Catalogue) => T) {
  const reads = new Set<ReadId>();
  const viewing = new Viewing(new Facts(catalogue, {}), (id) => reads.add(id));
  return { got: reader(viewing.catalogue), reads };
}

/** Whether the reader must read again after these files have changed. */
async function isStale(reader: (catalogue: Catalogue) => unknown, changed: Record<string, string>) {
  const before = await catalogueOf(files);
  const after = await catalogueOf({ ...files, ...changed });
  const [old, now] = [new Facts(before, {}), new Facts(after, {})];
  const { reads } = read(before, reader);
  assert.ok(reads.size > 0);
  return [...reads].some((id) => old.digestOf(id) !== now.digestOf(id));
}

test('a view looks like the catalogue: the same facts, lists, keys and objects', async () => {
  const catalogue = await catalogueOf(files);
  const facts = (all: Catalogue) =>
    [...all.services].map((service) => ({
      title: service.title,
      data: { ...service.data },
      owner: service.owner?.title,
      hasTier: 'tier' in service.data,
      on: service.dependsOn.map(({ id }) => id),
      at: service.at('owner').line,
      isSame: all.services.get(service.id) === service,
      isFound: service.owner?.services.includes(service),
    }));
  assert.deepEqual(read(catalogue, facts).got, facts(catalogue));
});

test('who reads a title reads again when it changes, and not when an owner does', async () => {
  const titles = (all: Catalogue) => [...all.services].map(({ title }) => title);
  const title = { 'services/queue/index.md': serviceOf('Queues', 'crew') };
  const owner = { 'services/queue/index.md': serviceOf('Queue', 'other') };
  assert.deepEqual([await isStale(titles, title), await isStale(titles, owner)], [true, false]);
});

test('who reads an owner reads again when it changes, or its name does', async () => {
  const owners = (all: Catalogue) => [...all.services].map(({ owner }) => owner?.title);
  assert.equal(
    await isStale(owners, { 'services/queue/index.md': serviceOf('Queue', 'other') }),
    true,
  );
  assert.equal(
    await isStale(owners, { 'teams/crew.md': entry('title: Crew of all\nkind: platform') }),
    true,
  );
  assert.equal(
    await isStale(owners, { 'teams/other.md': entry('title: Others\nkind: platform') }),
    false,
  );
});

test('who reads a list reads again when something is added to it anywhere', async () => {
  const dependants = (all: Catalogue) => all.services.get('queue')?.dependants.length;
  const more = { 'services/lake/index.md': serviceOf('Lake', 'crew', 'dependsOn: [queue]') };
  const apart = { 'services/lake/index.md': serviceOf('Lake', 'crew') };
  assert.deepEqual(
    [await isStale(dependants, more), await isStale(dependants, apart)],
    [true, false],
  );
});

test('who asks for what does not exist reads again when it does', async () => {
  const asks = (all: Catalogue) => all.services.get('lake');
  assert.equal(await isStale(asks, { 'services/lake/index.md': serviceOf('Lake', 'crew') }), true);
  const resolves = (all: Catalogue) => all.resolve('services/queue/index.md', '../../guides/a.md');
  assert.equal(
    await isStale(resolves, { 'guides/a.md': entry('title: A\nsummary: A.\nowner: crew') }),
    true,
  );
});

test('who looks whether a key is written reads again when it is', async () => {
  const looks = (all: Catalogue) => [...all.services].map(({ data }) => 'tier' in data);
  const more = { 'services/queue/index.md': serviceOf('Queue', 'crew', 'x-tier: 1') };
  assert.equal(await isStale(looks, more), true);
});
