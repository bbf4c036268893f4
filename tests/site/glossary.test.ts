import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termPage } from '#views/docs/glossary.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const word = (term: string) => entry(`title: ${term}\ndefinition: What it means.`);

test('a term’s page lists only terms with the same first letter beside it', async () => {
  const catalogue = await catalogueOf({
    'glossary/pod.md': word('Pod'),
    'glossary/plan.md': word('Plan'),
    'glossary/zone.md': word('Zone'),
  });
  const { tree } = termPage(catalogue.terms.get('pod')!, catalogue, en);
  assert.deepEqual(
    tree?.groups.map((group) => [group.title, ...group.links.map(({ title }) => title)]),
    [['P', 'Plan', 'Pod']],
  );
});
