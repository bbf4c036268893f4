import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { catalogueOf, entry, matrix, service, table } from './small-platform.ts';

const open = 'visibility: public';
const files = {
  'teams/crew.md': entry(`title: Crew\nkind: platform\n${open}`),
  'teams/secret.md': entry('title: Secret\nkind: platform'),
  'personas/dev.md': entry(`title: Developer\nsummary: Builds.\n${open}`),
  'personas/spy.md': entry('title: Spy\nsummary: Watches.'),
  'services/db/index.md': service('Database', `${open}\npersonas: [dev, spy]\ndependsOn: [vault]`),
  'services/db/use.md': entry('title: Use'),
  'services/db/inside.md': entry('title: Inside\nvisibility: internal'),
  'services/db/key.png': 'image',
  'services/vault/index.md': service('Vault'),
  'services/vault/use.md': entry(`title: Use\n${open}`),
  'services/vault/key.png': 'image',
};

suite('a public catalogue', () => {
  const build = (more: Record<string, string> = {}) =>
    catalogueOf({ ...files, ...more }, { visibility: 'public' });

  test('excludes internal entries, and entries are internal by default', async () => {
    const catalogue = await build();
    assert.deepEqual([...catalogue.services.keys()], ['db']);
    assert.deepEqual([...catalogue.teams.keys()], ['crew']);
    assert.equal(catalogue.platform.title, 'Fairway');
  });

  test('shows parts of a service’s folder as the service allows, except those that hide themselves', async () => {
    const catalogue = await build();
    assert.deepEqual([...catalogue.pages.keys()], ['db/use']);
    assert.equal(catalogue.pages.get('db/use')!.visibility, 'public');
  });

  test('drops optional references to hidden entries', async () => {
    const db = (await build()).services.get('db')!;
    assert.equal(db.dependsOn.length, 0);
    assert.deepEqual(
      db.personas.map(({ id }) => id),
      ['dev'],
    );
  });

  test('reports hidden owners', async () => {
    const owned = service('Net', open).replace('owner: crew', 'owner: secret');
    const catalogue = await build({ 'services/net/index.md': owned });
    assert.equal(catalogue.services.get('net')!.owner?.id, undefined);
    assert.deepEqual(
      catalogue.hiddenReferences.map(({ at, from, to, why }) => [
        at.file,
        at.line,
        from.title,
        to.title,
        why,
      ]),
      [['services/net/index.md', 4, 'Net', 'Secret', 'internal']],
    );
  });

  test('has no link from a visible to a hidden entry', async () => {
    const { resolve } = await build();
    const hidden = [
      '../vault/index.md',
      '/services/vault/',
      'inside.md',
      '../vault/key.png',
      '../../teams/secret.md',
    ];
    for (const url of hidden) {
      const target = resolve('services/db/use.md', url);
      assert.deepEqual([target.kind, 'why' in target && target.why], ['hidden', 'internal'], url);
    }
    assert.equal(resolve('services/db/use.md', 'key.png').kind, 'asset');
    assert.equal(resolve('services/db/use.md', '../../platform.md').kind, 'page');
    assert.equal(resolve('services/vault/use.md', 'index.md').kind, 'page');
  });

  test('reveals no duties of a service with an internal matrix', async () => {
    const baseline = matrix(`## Physical\n\n${table('| Hardware | — | — | R |')}`, open);
    const own = matrix(
      `## Physical\n\n${table('| Hardware | R | — | — |')}`,
      'visibility: internal',
    );
    const catalogue = await build({
      'responsibilities/baseline.md': baseline,
      'services/db/responsibilities.md': own,
    });
    assert.equal(catalogue.services.get('db')!.matrix.rows.length, 0);
  });
});

suite('an ordinary catalogue', () => {
  test('has everything, and still knows what is public', async () => {
    const catalogue = await catalogueOf(files);
    assert.deepEqual(
      [...catalogue.pages].map(({ id, visibility }) => [id, visibility]),
      [
        ['db/inside', 'internal'],
        ['db/use', 'public'],
        ['vault/use', 'internal'],
      ],
    );
    assert.deepEqual(catalogue.hiddenReferences, []);
    assert.equal(catalogue.resolve('services/db/use.md', '../vault/index.md').kind, 'page');
  });
});

suite('drafts', () => {
  const drafts = {
    'services/db/index.md': service('Database', 'draft: yes'),
    'services/db/use.md': entry('title: Use'),
    'services/net/index.md': service('Network', 'dependsOn: [db]').replace(
      'owner: crew',
      'owner: new',
    ),
    'services/net/use.md': entry('title: Use'),
    'services/net/later.md': entry('title: Later\ndraft: true'),
    'teams/new.md': entry('title: New\nkind: platform\ndraft: true'),
  };

  test('are checked, and everything in a draft service is a draft', async () => {
    const catalogue = await catalogueOf(drafts);
    assert.deepEqual(
      [...catalogue.pages].map(({ id, draft }) => [id, draft]),
      [
        ['db/use', true],
        ['net/later', true],
        ['net/use', false],
      ],
    );
    assert.equal(catalogue.services.get('net')!.owner?.id, 'new');
  });

  test('are excluded from builds, along with references to them', async () => {
    const catalogue = await catalogueOf(drafts, { drafts: false });
    assert.deepEqual([...catalogue.services.keys()], ['net']);
    assert.deepEqual([...catalogue.pages.keys()], ['net/use']);
    assert.equal(catalogue.services.get('net')!.dependsOn.length, 0);
  });

  test('are never links or owners in a build, whether checked or not', async () => {
    for (const options of [{}, { drafts: false }]) {
      const { resolve, hiddenReferences } = await catalogueOf(drafts, options);
      const kinds = ['../db/index.md', 'later.md', '../../teams/new.md'].map(
        (url) => resolve('services/net/use.md', url).kind,
      );
      assert.deepEqual(kinds, ['hidden', 'hidden', 'hidden']);
      assert.equal(resolve('services/db/use.md', 'index.md').kind, 'page');
      assert.deepEqual(
        hiddenReferences.map(({ from, why }) => [from.id, why]),
        [['net', 'draft']],
      );
    }
  });
});
