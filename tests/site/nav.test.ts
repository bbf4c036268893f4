import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideTree, neighbours, ownFooterLinks, serviceTree } from '#site/nav.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';

const titles = (links: { title: string }[]) => links.map(({ title }) => title);

test('a service’s tree starts with its facts, then its pages by type, the starting page first', async () => {
  const { services } = await catalogueOf({
    'services/db/index.md': service('Database'),
    'services/db/alpha.md': entry('title: Alpha\ntype: how-to\norder: 1'),
    'services/db/begin.md': entry('title: Begin\ntype: how-to\nstart: true\norder: 2'),
    'services/db/patch.md': entry('title: Patch\ntype: runbook'),
    'services/db/odd.md': entry('title: Odd'),
    'services/db/first.md': entry('title: First\ntype: tutorial'),
  });
  const tree = serviceTree(services.get('db')!, en);
  assert.deepEqual(
    tree.groups.map((group) => [group.title, ...titles(group.links)]),
    [
      [undefined, 'Overview', 'Responsibilities'],
      ['Get started', 'First'],
      ['How-to', 'Begin', 'Alpha'],
      ['Operate', 'Patch'],
      ['More', 'Odd'],
    ],
  );
});

test('a service’s tree has links to its roadmap and releases only if there are some', async () => {
  const { services } = await catalogueOf({
    'services/db/index.md': service('Database'),
    'roadmap/faster.md': entry(
      'title: Faster\noutcome: Less waiting.\nstage: planned\nkind: feature\nservices: [db]',
    ),
  });
  const [facts] = serviceTree(services.get('db')!, en).groups;
  assert.deepEqual(titles(facts!.links), ['Overview', 'Responsibilities', 'Roadmap']);
});

test('previous and next follow the tree, and skip links to parts of a page', async () => {
  const { services } = await catalogueOf({
    'services/db/index.md': service('Database'),
    'services/db/a.md': entry('title: A\ntype: tutorial'),
    'services/db/b.md': entry('title: B\ntype: how-to'),
    'roadmap/faster.md': entry(
      'title: Faster\noutcome: Less waiting.\nstage: planned\nkind: feature\nservices: [db]',
    ),
  });
  const tree = serviceTree(services.get('db')!, en);
  assert.deepEqual(neighbours(tree, '/services/db/a/'), {
    previous: { title: 'Responsibilities', address: '/services/db/responsibilities/' },
    next: { title: 'B', address: '/services/db/b/' },
  });
  assert.equal(neighbours(tree, '/services/db/b/').next, undefined);
  assert.deepEqual(neighbours(tree, '/elsewhere/'), { previous: undefined, next: undefined });
});

test('the guides’ tree opens only the current guide’s folder', async () => {
  const { guides } = await catalogueOf({
    'guides/hello.md': entry('title: Hello'),
    'guides/start/index.md': entry('title: Start'),
    'guides/start/day-one.md': entry('title: Day one'),
    'guides/rules/index.md': entry('title: Rules'),
    'guides/rules/names.md': entry('title: Names'),
  });
  const [group] = guideTree([...guides], 'start/day-one', en).groups;
  assert.deepEqual(titles(group!.links), ['Overview', 'Hello', 'Rules', 'Start']);
  const start = group!.links.find(({ title }) => title === 'Start');
  assert.deepEqual(titles(start!.children!), ['Day one']);
  assert.equal(group!.links.find(({ title }) => title === 'Rules')!.children, undefined);
});

test('a guide in a folder without its own page is still in the tree', async () => {
  const { guides } = await catalogueOf({ 'guides/rules/names.md': entry('title: Names') });
  const [group] = guideTree([...guides], 'rules/names', en).groups;
  assert.deepEqual(titles(group!.links), ['Overview', 'Names']);
});

test('the footer’s own links are those of the platform, then those of the configuration, below the base path', async () => {
  const catalogue = await catalogueOf({
    'platform.md': entry(
      'title: P\nsummary: S.\nowner: crew\nsite: { footer: [{ label: A, url: /guides/ }, { label: B, url: /none/ }, { label: C, url: "mailto:a@b.example" }] }',
    ),
  });
  const footer = [
    { label: 'D', url: '/terms.pdf' },
    { label: 'E', url: 'https://e.example/' },
  ];
  const look = {
    css: undefined,
    sheets: [],
    logo: undefined,
    favicon: undefined,
    font: undefined,
    files: {},
    footer,
    public: undefined,
  };
  assert.deepEqual(ownFooterLinks(siteFor(catalogue, { base: '/docs/', look })), [
    { label: 'A', url: '/docs/guides/', rel: undefined },
    { label: 'C', url: 'mailto:a@b.example', rel: 'external' },
    { label: 'D', url: '/docs/terms.pdf', rel: undefined },
    { label: 'E', url: 'https://e.example/', rel: 'external' },
  ]);
});
