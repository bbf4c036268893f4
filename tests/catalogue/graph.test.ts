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
  'notices/work.md': entry(
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
    'term: Recovery point objective\nshort: RPO\ndefinition: What may be lost.',
  ),
};

suite('the graph is linked both ways', () => {
  let it: Catalogue;
  before(async () => {
    it = await catalogueOf(files);
  });
  const db = () => it.services.get('db')!;
  const crew = () => it.teams.get('crew')!;

  test('the fixture is read whole', async () => {
    const names = ['platform', 'service', 'page', 'guide', 'team', 'roadmap', 'term'] as const;
    assert.deepEqual(
      names.map((kind) => it.ids(kind).length),
      [1, 3, 2, 2, 2, 1, 1],
    );
    assert.equal(it.pages.size, 2);
    assert.equal(it.guides.size, 2);
  });

  test('the platform and its team', () => {
    assert.equal(it.platform.owner, crew());
    assert.equal(it.platform.address, '/');
  });

  test('teams and what they belong to', () => {
    assert.equal(crew().parent, it.teams.get('fleet'));
    assert.deepEqual(it.teams.get('fleet')!.children, [crew()]);
  });

  test('services and their team', () => {
    assert.equal(db().owner, crew());
    assert.deepEqual(crew().services, [...it.services]);
  });

  test('services and their category', () => {
    assert.equal(db().category, it.platform.categories[0]);
    assert.deepEqual(it.platform.categories[0]!.services, [...it.services]);
    assert.deepEqual(it.platform.categories[1]!.services, []);
  });

  test('services and what they depend on; what is not there is dropped', () => {
    assert.deepEqual(db().dependsOn, [it.services.get('net')]);
    assert.deepEqual(it.services.get('net')!.dependants, [db()]);
  });

  test('services and what replaces them', () => {
    assert.equal(it.services.get('old')!.replacedBy, db());
    assert.deepEqual(db().replaces, [it.services.get('old')]);
  });

  test('services, their personas, once each, and providers', () => {
    assert.deepEqual(db().personas, [it.personas.get('dev')]);
    assert.deepEqual(it.personas.get('dev')!.services, [db()]);
    assert.deepEqual(db().providers, [it.providers.get('cloud')]);
    assert.deepEqual(it.providers.get('cloud')!.services, [db()]);
  });

  test('services and their pages, by order, then title', () => {
    assert.deepEqual(
      db().pages.map(({ id }) => id),
      ['db/day-2/restore', 'db/use'],
    );
    for (const page of db().pages) assert.equal(page.service, db());
    assert.equal(db().start, it.pages.get('db/use'));
    assert.equal(it.services.get('net')!.start, undefined);
  });

  test('pages and their owner: stated, the service’s, or the platform’s', () => {
    assert.equal(it.pages.get('db/use')!.owner, it.teams.get('fleet'));
    assert.equal(it.pages.get('db/day-2/restore')!.owner, crew());
    assert.equal(it.guides.get('begin')!.owner, crew());
    assert.deepEqual(it.teams.get('fleet')!.pages, [it.pages.get('db/use')]);
    assert.deepEqual(crew().pages, [it.pages.get('db/day-2/restore'), ...it.guides]);
  });

  test('pages, their personas and duties', () => {
    const [use, begin] = [it.pages.get('db/use')!, it.guides.get('begin')!];
    assert.deepEqual(it.personas.get('dev')!.pages, [use, begin]);
    assert.deepEqual(use.duties, [it.duties.get('backup')]);
    assert.deepEqual(it.duties.get('backup')!.pages, [use]);
    assert.deepEqual(it.duties.get('restore')!.pages, [begin]);
  });

  test('roadmap items, their services, personas, team and goal', () => {
    const item = it.roadmap.get('replicas')!;
    assert.deepEqual([item.services, db().roadmap], [[db()], [item]]);
    assert.deepEqual(it.personas.get('dev')!.roadmap, [item]);
    assert.deepEqual([item.owner, crew().roadmap], [crew(), [item]]);
    assert.deepEqual(item.goal, { id: 'faster', title: 'Ship faster' });
  });

  test('roadmap items and the duties that change hands; unknown ones are dropped', () => {
    const item = it.roadmap.get('replicas')!;
    const [handover] = item.handovers;
    assert.equal(item.handovers.length, 1);
    assert.deepEqual([handover!.service, handover!.item], [db(), item]);
    assert.deepEqual([handover!.from.id, handover!.to.id], ['customer', 'platform']);
    assert.deepEqual(it.duties.get('restore')!.handovers, [handover]);
  });

  test('releases, events and notices and their services', () => {
    const [release, event, notice] = [
      it.releases.get('replicas')!,
      it.events.get('day')!,
      it.notices.get('work')!,
    ];
    for (const each of [release, event, notice]) assert.deepEqual(each.services, [db()]);
    assert.deepEqual([db().releases, db().events, db().notices], [[release], [event], [notice]]);
    assert.equal(release.roadmap, it.roadmap.get('replicas'));
    assert.deepEqual(it.roadmap.get('replicas')!.releases, [release]);
  });

  test('findings of surveys, their services and what answers them', () => {
    const [slow, cake] = it.surveys.get('autumn')!.findings;
    assert.deepEqual([slow!.services, db().findings], [[db()], [slow]]);
    assert.deepEqual(it.roadmap.get('replicas')!.findings, [slow]);
    assert.equal(slow!.survey, it.surveys.get('autumn'));
    assert.deepEqual([cake!.declined, cake!.services], ['No oven', []]);
  });

  test('a term is known by its word', () => {
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
      '/notices/work/',
      '/glossary/rpo/',
    ]);
  });
});

suite('what is broken or absent', () => {
  test('a broken entry is known by kind, id and title, and in no collection', async () => {
    const catalogue = await catalogueOf({
      'teams/odd.md': entry('title: Odd\nkind: unheard-of'),
      'services/db/index.md': service('Database').replace('owner: crew', 'owner: odd'),
    });
    assert.deepEqual(
      [catalogue.teams.has('odd'), catalogue.known('team', 'odd')?.title],
      [false, 'Odd'],
    );
    assert.deepEqual(catalogue.ids('team'), ['crew', 'odd']);
    assert.equal(catalogue.services.get('db')!.owner, undefined);
    assert.equal(catalogue.known('team', 'none'), undefined);
    assert.equal(catalogue.known('persona', 'none'), undefined);
  });

  test('without a platform a stand-in takes its place, and says so', async () => {
    for (const platform of [undefined, entry('title: Broken')]) {
      const catalogue = await catalogueOf({
        'platform.md': platform,
        'services/db/index.md': service('DB'),
      });
      assert.equal(catalogue.platformMissing, true);
      assert.equal(catalogue.platform.owner, undefined);
      assert.equal(catalogue.platform.layers.length, 3);
      assert.deepEqual(catalogue.platform.at('owner').file, 'platform.md');
      assert.equal(catalogue.services.size, 1);
    }
    assert.equal((await catalogueOf({})).platformMissing, false);
  });

  test('a page of no service is a stray; one of a broken service waits for it', async () => {
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

  test('the order of files never matters', async () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    const [one, other] = [await catalogueOf(files), await catalogueOf(backwards)];
    assert.deepEqual([...one.services.keys()], [...other.services.keys()]);
    assert.deepEqual([...one.pages.keys()], [...other.pages.keys()]);
  });
});
