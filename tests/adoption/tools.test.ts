import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, missingWords, oldDocumentation, toldAbout } from './adopted.ts';

/** The words of each tool’s fixtures that no page has any more: mark-up, all of them. */
const markup: Readonly<Record<string, string>> = {
  mkdocs: `width 300 toc sh question 8 b md loop 8 loop md inline end 8 licence md yaml yml cache a a`,
  docusaurus: `slug position keywords sidebar info danger own theme import tabitem from theme tabitem import from
shared mdx import from lamp png tabs defaultvalue values label apple tree value apple label tree value pear apple pear
img src require lamp png default alt lamp anchor anchor import from tabs tabs shared custom edit url null export const
version`,
};

suite('the words of old pages', () => {
  for (const [tool, words] of Object.entries(markup))
    test(`are all in the new ones of ${tool}, except mark-up`, async () => {
      const old = oldDocumentation(tool);
      const pages = Object.entries(old).filter(([path]) => /\.(?:mdx?|markdown|erb)$/.test(path));
      const { texts } = await adopted(old);
      const missing = missingWords(
        pages.map(([, bytes]) => Buffer.from(bytes).toString()),
        Object.values(texts),
      );
      assert.deepEqual(missing.sort(), words.split(/\s+/).sort());
    });
});

suite('MkDocs', () => {
  test('gives pages their places, order, titles and former addresses', async () => {
    const adoption = await adopted(oldDocumentation('mkdocs'));
    assert.deepEqual(matterOf(adoption, 'guide/install.md'), [
      'title: Install it',
      'order: 1',
      'movedFrom:',
      '  - /guide/install/',
      'x-icon: material/rocket',
      'x-weight: 40',
      'x-last-changed: 2024-05-06',
    ]);
    assert.deepEqual(matterOf(adoption, 'ueber/index.md'), ['title: Über', 'order: 3']);
    assert.deepEqual(toldAbout(adoption, 'navigation'), [
      'mkdocs.yml:25: “Chat” leads to https://chat.example.org/. The navigation has only pages: put the link on one.',
      'The group “Reference” is no folder. Its pages keep their order, without a heading above them.',
      'The navigation names “docs/gone.md”, which is no page.',
      'docs/guide/index.md:1: The navigation calls “The guide” “Guide”. Pages have one title.',
      'docs/guide/install.md:1: The navigation calls “Install it” “Installing it”. Pages have one title.',
      'docs/index.md:1: The navigation calls “Welcome aboard” “Home”. Pages have one title.',
    ]);
  });

  test('has its admonitions as notes, its tabs as headings and its snippets in their places', async () => {
    const adoption = await adopted(oldDocumentation('mkdocs'));
    assert.equal(
      bodyOf(adoption, 'guide/install.md'),
      `> [!WARNING]
> **Mind the gap**
>
> Turn it off first.
>
> - one
> - two
>
> > [!TIP]
> > Nested advice.

1. First

    > [!NOTE]
    > Within a list.

2. Then

Text with \`!!! note\` in code, \`[[wiki]]\` too, and :rocket: in words.

Licensed to everybody at the [quay](tune.md).

> [!NOTE]
> **Abstract**
>
> In short.
>
> \`\`\`yaml title="a.yml"
> key: "=== \\"Tab\\""
> \`\`\`

Some ==marked== words and keys ++ctrl+c++.
`,
    );
    assert.equal(
      bodyOf(adoption, 'index.md'),
      `Start with the [installation](guide/install.md), or read about [limits](reference.md#limits--quotas).

![The quay at dawn](img/quay.png)

## Linux

Run the installer:

\`\`\`sh
!!! note this is code, not a note
./install --fast
\`\`\`

## Windows

Double-click it. See [tuning](guide/tune.md).

<details>
<summary>Why two?</summary>

Because both exist.

</details>
`,
    );
  });

  test('is told by file and line where something is not known', async () => {
    const adoption = await adopted(oldDocumentation('mkdocs'));
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'docs/reference.md:11: “../secret.md” leads out of the folder, so it is not included.',
      'snippets/loop-b.md:3: “snippets/loop-a.md” includes “snippets/loop-b.md” includes “snippets/loop-a.md”, which never ends.',
      'docs/guide/index.md:10: There is no heading for “#limits” in “docs/reference.md”.',
      'docs/guide/install.md:24: “:rocket:” may stand for a picture. Write the character itself.',
      'docs/guide/tune.md:5: The link to “missing.md” leads to no page and no file.',
      'docs/guide/tune.md:9: There is no heading for “#not-there” in “docs/guide/install.md”.',
    ]);
  });
});

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
