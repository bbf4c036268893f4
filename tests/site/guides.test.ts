import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideSections } from '#views/docs/guides.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

test('guides are in sections: the root’s first, then one per folder, named by its page or its name', async () => {
  const { guides } = await catalogueOf({
    'guides/hello.md': entry('title: Hello'),
    'guides/start/index.md': entry('title: Start here'),
    'guides/start/day-one.md': entry('title: Day one'),
    'guides/house-rules/names.md': entry('title: Names'),
  });
  const sections = guideSections([...guides], en);
  assert.deepEqual(
    sections
      .map(({ title, guides: inside }) => [title, ...inside.map((guide) => guide.title)])
      .sort(),
    [
      ['For everyone', 'Hello'],
      ['House rules', 'Names'],
      ['Start here', 'Day one'],
    ],
  );
  assert.equal(sections[0]!.title, 'For everyone');
});
