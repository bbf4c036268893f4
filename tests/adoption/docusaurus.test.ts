import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation, toldAbout } from './adopted.ts';

suite('Docusaurus', () => {
  test('has its sidebars read as data, which never run', async () => {
    const adoption = await adopted(oldDocumentation('docusaurus'));
    assert.deepEqual(matterOf(adoption, 'start/index.md'), ['title: First steps', 'order: 1']);
    assert.deepEqual(matterOf(adoption, 'api/other.mdx'), [
      "title: 'The other: one'",
      'order: 2',
      'tags:',
      '  - api',
      'movedFrom:',
      '  - /manual/api/renamed/',
      'x-id: renamed',
      'x-last-changed: 2024-05-06',
    ]);
    assert.deepEqual(toldAbout(adoption, 'navigation'), [
      "sidebars.ts:10: “process.env.EXTRA.split(',')” would have to run. Only data is read.",
      'sidebars.ts:9: “Status” is no page. The navigation has only pages: put the link on one.',
      'sidebars.ts:11: There is no page “not-there”.',
      'docs/01-start/02-second.mdx:1: The navigation calls “Second” “Second step”. Pages have one title.',
    ]);
  });

  test('has its tabs as tabs, its parts in their places, and no programs', async () => {
    const adoption = await adopted(oldDocumentation('docusaurus'));
    assert.equal(
      bodyOf(adoption, 'start/second.mdx'),
      `{/* hidden remark */}

<Tabs>

<Tab label="macOS">

Use the menu.

</Tab>
<Tab label="Windows">

Use the button.

</Tab>

</Tabs>

<Tabs>

<Tab label="Apple tree">

An apple.

</Tab>
<Tab label="Pear tree">

A pear.

</Tab>

</Tabs>

![A lamp](lamp.png)

Shared words with a [link](../api/index.md).

<Highlight color="#25c2a0">green words</Highlight>

Year {new Date().getFullYear()}.

## <a id="second-anchor"></a>With anchor

> [!CAUTION]
> Careful.

\`\`\`jsx
import X from 'kept';
<Tabs>kept</Tabs>
\`\`\`
`,
    );
    assert.deepEqual(toldAbout(adoption, 'removed'), [
      "docs/01-start/02-second.mdx:5: “import Tabs from '@theme/Tabs';”: pages are no programs.",
      "docs/01-start/02-second.mdx:6: “import TabItem from '@theme/TabItem';”: pages are no programs.",
      "docs/01-start/02-second.mdx:7: “import Shared from './_shared.mdx';”: pages are no programs.",
      "docs/01-start/02-second.mdx:8: “import lamp from './lamp.png';”: pages are no programs.",
      "docs/api/rest.mdx:12: “export const Version = () => '1.2';”: pages are no programs.",
    ]);
  });

  test('is told which pages have the same address', async () => {
    const adoption = await adopted(oldDocumentation('docusaurus'));
    assert.ok(
      toldAbout(adoption, 'changed').includes(
        'docs/guides/b.md:1: “docs/guides/B.markdown” has the same address, so this page has the id “guides/b-2”.',
      ),
    );
  });
});
