import assert from 'node:assert/strict';
import { test } from 'node:test';
import { below, linkTo, warningOf } from '#site/link.ts';
import { questionsOf } from '#views/people/questions.ts';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';

const files = {
  'services/db/index.md': service('Database'),
  'services/db/restore.md': entry('title: Restore', '## Before you start\n'),
  'services/db/plan.pdf': '',
  'personas/sre.md': entry(
    'title: SRE\nsummary: Awake at three.\nquestions:\n  - { text: How do I restore?, page: ../services/db/restore.md }\n  - { text: And then?, page: gone.md }',
  ),
};

test('a relative link resolves to the page’s address, with its fragment', async () => {
  const site = siteFor(await catalogueOf(files));
  assert.equal(linkTo(site, 'services/db/index.md', 'restore.md'), '/services/db/restore/');
  assert.equal(
    linkTo(site, 'services/db/index.md', 'restore.md#before-you-start'),
    '/services/db/restore/#before-you-start',
  );
});

test('a link to a file that is not a page resolves to the file', async () => {
  const site = siteFor(await catalogueOf(files));
  assert.equal(linkTo(site, 'services/db/index.md', 'plan.pdf'), '/files/services/db/plan.pdf');
});

test('a link to a missing page resolves to nothing', async () => {
  assert.equal(
    linkTo(siteFor(await catalogueOf(files)), 'services/db/index.md', 'gone.md'),
    undefined,
  );
});

test('a link to a deprecated service shows that everywhere except on the service’s own pages', async () => {
  const deprecated = service('Agents').replace('lifecycle: beta', 'lifecycle: deprecated');
  const site = siteFor(await catalogueOf({ ...files, 'services/agents/index.md': deprecated }));
  const at = (file: string, url: string) => warningOf(site, file, url)?.word;
  assert.equal(at('services/db/index.md', '../agents/index.md'), 'Deprecated');
  assert.equal(at('services/agents/move.md', 'index.md'), undefined);
  assert.equal(at('services/agents/index.md', '../db/index.md'), undefined);
});

test('a persona’s questions link to their answers, with the page and the service', async () => {
  const site = siteFor(await catalogueOf(files));
  assert.deepEqual(questionsOf(site.catalogue.personas.get('sre')!, site), [
    {
      text: 'How do I restore?',
      to: '/services/db/restore/',
      answer: 'Restore ·\u00A0Database',
    },
    { text: 'And then?', to: undefined, answer: undefined },
  ]);
});

test('an address is below the base, with one slash between', () => {
  assert.equal(below('/docs/', '/services/'), '/docs/services/');
  assert.equal(below('/', '/services/'), '/services/');
});
