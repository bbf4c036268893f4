import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { catalogueOf, entry, service } from './small-platform.ts';

const files = {
  'platform.md': entry(
    [
      'title: Fairway\nsummary: Less to build.\nowner: crew',
      'categories: [{ id: data, title: Data }, { id: empty, title: Empty }]',
      'goals: [{ id: faster, title: Ship faster }]',
    ].join('\n'),
  ),
  'teams/crew.md': entry('title: Crew\nkind: platform\nparent: fleet'),
  'teams/fleet.md': entry('title: Fleet\nkind: platform'),
  'personas/dev.md': entry('title: Developer\nsummary: Builds.'),
  'providers/cloud.md': entry('title: Cloud'),
  'services/db/index.md': service(
    'Database',
    'personas: [dev, dev]\nproviders: [cloud]\ndependsOn: [net, nobody]',
  ),
  'services/net/index.md': service('Network'),
  'services/old/index.md': service('Old database', 'replacedBy: db'),
  'services/db/use.md': entry(
    'title: Use\ntype: tutorial\nowner: fleet\npersonas: [dev]\nduties: [backup]',
  ),
  'services/db/day-2/restore.md': entry('title: Restore\norder: 1'),
  'guides/index.md': entry('title: Guides'),
  'guides/begin.md': entry('title: Begin\npersonas: [dev]\nduties: [restore]'),
  'roadmap/replicas.md': entry(
    [
      'title: Replicas\noutcome: Reads scale.\nstage: planned\nkind: feature\ntarget: 2027-Q1',
      'services: [db]\npersonas: [dev]\nowner: crew\ngoal: faster',
      'duties:\n  - { service: db, duty: restore, from: customer, to: platform }',
      '  - { service: db, duty: nothing, from: customer, to: platform }',
    ].join('\n'),
  ),
  'releases/replicas.md': entry(
    'title: Replicas\ndate: 2026-11-02\nkind: added\nservices: [db]\nroadmap: replicas',
  ),
  'events/day.md': entry('title: Day\nsummary: Talks.\ndate: 2026-12-01\nservices: [db]'),
  'notices/window.md': entry(
    'title: Work\nkind: maintenance\nservices: [db]\nfrom: 2026-11-23 22:00',
  ),
  'surveys/autumn.md': entry(
    [
      'title: Autumn\ndate: 2026-10-01\nmethod: survey',
      'findings:\n  - { text: Slow reads, services: [db], roadmap: replicas }',
      '  - { text: Cake, declined: No oven }',
    ].join('\n'),
  ),
  'glossary/rpo.md': entry(
    'title: Recovery point objective\nshort: RPO\ndefinition: What may be lost.',
  ),
};

type Named = { id: string; title: string } | undefined;

/** Asserts that two lists hold identical objects. A failure lists their ids, not the whole graph. */
function same(actual: readonly Named[], expected: readonly Named[]): void {
  const names = (list: readonly Named[]) => list.map((object) => object?.id);
  assert.deepEqual(names(actual), names(expected));
  assert.ok(actual.every((object, index) => object === expected[index]));
}

suite('the graph is linked both ways', () => {
  let it: Catalogue;
  before(async () => {
    it = await catalogueOf(files);
  });
  const db = () => it.services.get('db')!;
  const crew = () => it.teams.get('crew')!;

  test('the fixture is read completely', () => {
    const names = ['platform', 'service', 'page', 'guide', 'team', 'roadmap', 'term'] as const;
    assert.deepEqual(
      names.map((kind) => it.ids(kind).length),
      [1, 3, 2, 2, 2, 1, 1],
    );
    assert.equal(it.pages.size, 2);
    assert.equal(it.guides.size, 2);
  });

  test('the platform and its team', () => {
    same([it.platform.owner], [crew()]);
  });

  test('teams and their parents', () => {
    same([crew().parent], [it.teams.get('fleet')]);
    same(it.teams.get('fleet')!.children, [crew()]);
  });

  test('services and their team', () => {
    same([db().owner], [crew()]);
    same(crew().services, [...it.services]);
  });

  test('services and their category', () => {
    const [data, empty] = it.platform.categories;
    same([db().category], [data]);
    same(data!.services, [...it.services]);
    same(empty!.services, []);
  });

  test('services and their dependencies; missing ones are dropped', () => {
    same(db().dependsOn, [it.services.get('net')]);
    same(it.services.get('net')!.dependants, [db()]);
  });

  test('services and their replacements', () => {
    same([it.services.get('old')!.replacedBy], [db()]);
    same(db().replaces, [it.services.get('old')]);
  });

  test('services, their personas (once each) and providers', () => {
    same(db().personas, [it.personas.get('dev')]);
    same(it.personas.get('dev')!.services, [db()]);
    same(db().providers, [it.providers.get('cloud')]);
    same(it.providers.get('cloud')!.services, [db()]);
  });

  test('services and their pages, by order, then title', () => {
    same(db().pages, [it.pages.get('db/day-2/restore'), it.pages.get('db/use')]);
    for (const page of db().pages) same([page.service], [db()]);
    same([db().start], [it.pages.get('db/use')]);
    same([it.services.get('net')!.start], [undefined]);
  });

  test('pages and their owner: their own, the service’s, or the platform’s', () => {
    same([it.pages.get('db/use')!.owner], [it.teams.get('fleet')]);
    same([it.pages.get('db/day-2/restore')!.owner], [crew()]);
    same([it.guides.get('begin')!.owner], [crew()]);
    same(it.teams.get('fleet')!.pages, [it.pages.get('db/use')]);
    same(crew().pages, [it.pages.get('db/day-2/restore'), ...it.guides]);
  });

  test('pages, their personas and duties', () => {
    const [use, begin] = [it.pages.get('db/use')!, it.guides.get('begin')!];
    same(it.personas.get('dev')!.pages, [use, begin]);
    same(use.duties, [it.duties.get('backup')]);
    same(it.duties.get('backup')!.pages, [use]);
    same(it.duties.get('restore')!.pages, [begin]);
  });

  test('roadmap items, their services, personas, team and goal', () => {
    const item = it.roadmap.get('replicas')!;
    same(item.services, [db()]);
    same(db().roadmap, [item]);
    same(it.personas.get('dev')!.roadmap, [item]);
    same([item.owner], [crew()]);
    same(crew().roadmap, [item]);
    assert.deepEqual(item.goal, { id: 'faster', title: 'Ship faster' });
  });

  test('roadmap items and their handovers; unknown duties are dropped', () => {
    const item = it.roadmap.get('replicas')!;
    const [handover, another] = item.handovers;
    assert.equal(another, undefined);
    same([handover!.service, handover!.item], [db(), item]);
    assert.deepEqual([handover!.from.id, handover!.to.id], ['customer', 'platform']);
    assert.ok(it.duties.get('restore')!.handovers[0] === handover);
  });

  test('releases, events and notices and their services', () => {
    const release = it.releases.get('replicas')!;
    const event = it.events.get('day')!;
    const notice = it.notices.get('window')!;
    for (const each of [release, event, notice]) same(each.services, [db()]);
    same([...db().releases, ...db().events, ...db().notices], [release, event, notice]);
    same([release.roadmap], [it.roadmap.get('replicas')]);
    same(it.roadmap.get('replicas')!.releases, [release]);
  });

  test('survey findings, their services and the items that answer them', () => {
    const [slow, cake] = it.surveys.get('autumn')!.findings;
    same(slow!.services, [db()]);
    assert.ok(db().findings[0] === slow && it.roadmap.get('replicas')!.findings[0] === slow);
    same([slow!.survey, slow!.roadmap], [it.surveys.get('autumn'), it.roadmap.get('replicas')]);
    assert.equal(cake!.declined, 'No oven');
    same(cake!.services, []);
  });

  test('a term can be looked up by its name', () => {
    assert.equal(it.terms.get('rpo')!.title, 'Recovery point objective');
  });

  test('every object knows its address', () => {
    const addresses = [
      it.platform,
      ...it.services,
      ...it.pages,
      ...it.guides,
      ...it.teams,
      ...it.personas,
      ...it.providers,
      ...it.roadmap,
      ...it.events,
      ...it.surveys,
      ...it.releases,
      ...it.notices,
      ...it.terms,
    ].map(({ address }) => address);
    assert.deepEqual(addresses, [
      '/',
      '/services/db/',
      '/services/net/',
      '/services/old/',
      '/services/db/day-2/restore/',
      '/services/db/use/',
      '/guides/begin/',
      '/guides/',
      '/teams/crew/',
      '/teams/fleet/',
      '/personas/dev/',
      '/providers/cloud/',
      '/roadmap/replicas/',
      '/events/day/',
      '/surveys/autumn/',
      '/releases/replicas/',
      '/notices/window/',
      '/glossary/rpo/',
    ]);
  });
});

suite('broken or missing entries', () => {
  test('a broken entry keeps its kind, id and title, but is in no collection', async () => {
    const catalogue = await catalogueOf({
      'teams/odd.md': entry('title: Odd\nkind: unheard-of'),
      'services/db/index.md': service('Database').replace('owner: crew', 'owner: odd'),
    });
    assert.deepEqual(
      [catalogue.teams.has('odd'), catalogue.known('team', 'odd')?.title],
      [false, 'Odd'],
    );
    assert.deepEqual(catalogue.ids('team'), ['crew', 'odd']);
    same([catalogue.services.get('db')!.owner], [undefined]);
    assert.equal(catalogue.known('team', 'none'), undefined);
    assert.equal(catalogue.known('persona', 'none'), undefined);
  });

  test('without a platform, a placeholder takes its place and is marked as one', async () => {
    for (const platform of [undefined, entry('title: Broken')]) {
      const catalogue = await catalogueOf({
        'platform.md': platform,
        'services/db/index.md': service('DB'),
      });
      assert.equal(catalogue.platformMissing, true);
      same([catalogue.platform.owner], [undefined]);
      assert.equal(catalogue.platform.layers.length, 3);
      assert.deepEqual(catalogue.platform.at('owner').file, 'platform.md');
      assert.equal(catalogue.services.size, 1);
    }
    assert.equal((await catalogueOf({})).platformMissing, false);
  });

  test('a page without a service is a stray; a page of a broken service is not', async () => {
    const catalogue = await catalogueOf({
      'services/ghost/use.md': entry('title: Use'),
      'services/ill/index.md': entry('title: Ill'),
      'services/ill/use.md': entry('title: Use'),
    });
    assert.deepEqual(
      catalogue.strays.map(({ file, service: id }) => [file, id]),
      [['services/ghost/use.md', 'ghost']],
    );
    assert.equal(catalogue.pages.size, 0);
  });

  test('the order of files has no effect', async () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    const [one, other] = [await catalogueOf(files), await catalogueOf(backwards)];
    assert.deepEqual([...one.services.keys()], [...other.services.keys()]);
    assert.deepEqual([...one.pages.keys()], [...other.pages.keys()]);
  });
});
