import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation, toldAbout } from './adopted.ts';

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
