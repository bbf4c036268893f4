import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation, toldAbout } from './adopted.ts';

suite('Starlight', () => {
  test('has its sidebar read from the configuration, and its components by their names here', async () => {
    const adoption = await adopted(oldDocumentation('starlight'));
    assert.deepEqual(matterOf(adoption, 'reference/index.md'), ['title: Look it up', 'order: 2']);
    assert.deepEqual(matterOf(adoption, 'guides/first.md'), [
      'title: First beacon',
      'order: 1',
      'movedFrom:',
      '  - /guides/first/',
      'x-sidebar-label: One',
      'x-sidebar-badge: New',
      'x-table-of-contents: false',
      'x-sidebar-order: 3',
      'x-last-changed: 2024-05-06',
    ]);
    assert.equal(
      bodyOf(adoption, 'index.mdx'),
      `<Cards>
  <Card title="Bright">
    Seen from afar.
  </Card>
  <Card title="Begin" href="guides/first.md">

In ten minutes.

</Card>
</Cards>
`,
    );
    assert.equal(
      bodyOf(adoption, 'guides/second.mdx'),
      `> [!TIP]
> **Quick**
>
> Use a **mirror**.

<Steps>

1. Light it.

2. Wait.

</Steps>

<Tabs>

<Tab label="Oil">

Pour the oil.

</Tab>
<Tab label="Gas">

Open the valve.

</Tab>

</Tabs>

<FileTree>

- beacon/
  - lamp.txt

</FileTree>
`,
    );
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'src/content/docs/guides/second.mdx:27: <FileTree> is no element of pages. Its text is shown without it.',
      'src/content/docs/reference/list.md:11: “:fire:” may stand for a picture. Write the character itself.',
    ]);
  });
});
