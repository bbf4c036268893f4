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
  starlight: `import card cardgrid astrojs starlight components from tableofcontents import aside steps tabs tabitem from
astrojs starlight components`,
  hugo: `ref md weight tabs tab tab tab tab tabs weight linktitle weight 08z aliases categories alert color alert hint danger
hint notice info notice wide figure src images alt dial caption as it was highlight python linenos table highlight details
details hands slug png`,
  jekyll: `nav md site baseurl link md post url toc toc permalink nav redirect no toc highlight sh endhighlight raw endraw
assets png relative url width 100 hello from include categories published false`,
  'tech-docs': 'weight on review in 6 months about partial partials weight text limits',
  wiki: 'attachments shot png png 200x toc',
};

/** What the settings leave out, and parts of all pages, which are told. */
const isLeftOut = /^(?:drafts\/|_Sidebar|_Footer)/;

suite('the words of old pages', () => {
  for (const [tool, words] of Object.entries(markup))
    test(`are all in the new ones of ${tool}, except mark-up`, async () => {
      const old = oldDocumentation(tool);
      const pages = Object.entries(old).filter(
        ([path]) => /\.(?:mdx?|markdown|erb)$/.test(path) && !isLeftOut.test(path),
      );
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

suite('Hugo', () => {
  test('has its front-matter of TOML, its weights and its aliases', async () => {
    const adoption = await adopted(oldDocumentation('hugo'));
    assert.deepEqual(matterOf(adoption, 'docs/setup/clock.md'), [
      'title: The clock',
      'order: 10',
      'tags:',
      '  - time',
      '  - tide',
      '  - how-to',
      'movedFrom:',
      '  - /docs/setup/clock/',
      '  - /old/clock/',
      '  - /docs/setup/watch/',
      'x-link-title: Clock',
      'x-date: 2023-04-05T06:07:08.000Z',
      'x-lastmod: 2024-01-02',
      'x-params-level: 3',
      'x-params-authors:',
      `  - '{"name":"Ada"}'`,
    ]);
  });

  test('has its shortcodes as notes, code, figures and headings', async () => {
    const adoption = await adopted(oldDocumentation('hugo'));
    assert.equal(
      bodyOf(adoption, 'docs/setup/clock.md'),
      `> [!NOTE]
> Wind it each **day**.

> [!WARNING]
> **Mind**
>
> It is *loud*.
>
> \`\`\`go
> // {{< note >}} stays
> \`\`\`

> [!CAUTION]
> One line only.

> [!NOTE]
> **Titled**
>
> From a theme.

## <a id="hands"></a>The hands

![The dial](../../images/dial.png "As it was")

\`\`\`python
tide = 1 < 2
\`\`\`

{{< youtube abc123 >}}

<details>
<summary>Older clocks</summary>

Sundials.

</details>

Back to [the documents](../index.md) or [hands](#hands), or {{< param "level" >}} of them.
`,
    );
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'content/docs/setup/clock.md:43: “{{< youtube abc123 >}}” is shown as text.',
      'content/docs/setup/clock.md:49: “{{< param "level" >}}” is shown as text.',
    ]);
  });
});

suite('Jekyll', () => {
  test('has its includes, callouts and links of Liquid', async () => {
    const adoption = await adopted(oldDocumentation('jekyll'));
    assert.equal(
      bodyOf(adoption, 'index.md'),
      `<!-- part -->
Hello from a part.

{% include missing.html x="1" %}

Read [the bowline](docs/bowline.md) or [the post](posts/2021-05-06-new-knot.md).
`,
    );
    assert.equal(
      bodyOf(adoption, 'docs/bowline.md'),
      `> [!NOTE]
> A loop that holds.

> [!WARNING]
> Never under load.

> [!NOTE]
> Older mark-up.

## Steps in order

\`\`\`sh
tie --twice
\`\`\`

Literal {{ braces }}.

Shown: {{ page.title | upcase }} and \`{{ code }}\`.

![Knot](../assets/knot.png)

[Home](../index.md) and [steps](#steps-in-order) and [by address](bowline.md).
`,
    );
    assert.deepEqual(matterOf(adoption, 'posts/2021-05-06-new-knot.md').slice(-4), [
      'draft: true',
      'movedFrom:',
      '  - /2021/05/06/new-knot.html/',
      'x-last-changed: 2024-05-06',
    ]);
  });
});

suite('The technical documentation of GOV.UK', () => {
  test('has its reviews, partials and warnings', async () => {
    const adoption = await adopted(oldDocumentation('tech-docs'));
    assert.deepEqual(matterOf(adoption, 'index.md'), [
      'title: About Pay',
      'order: 10',
      'reviewed: 2026-09-01',
      'reviewEvery: 180d',
      "x-owner-slack: '#pay'",
      'x-last-changed: 2024-05-06',
    ]);
    assert.equal(
      bodyOf(adoption, 'index.md'),
      'Take money. See [the keys](keys.md#api-keys).\n\nLimits from a part.\n',
    );
    assert.match(
      bodyOf(adoption, 'keys.md'),
      /^## API keys\n\n> \[!WARNING\]\n> Keep it secret\.\n/,
    );
  });
});

suite('A wiki', () => {
  test('has its links by the names of pages, its pictures and its order', async () => {
    const adoption = await adopted(oldDocumentation('wiki'));
    assert.equal(
      bodyOf(adoption, 'index.md'),
      'Welcome. Go to [Getting Started](getting-started.md) or [the questions](faq.md) or [[Nowhere Page]].\n',
    );
    assert.equal(
      bodyOf(adoption, 'getting-started.md'),
      `> [!NOTE]
> Already ours.

See [FAQ](faq.md) and [a part](faq.md#why-not), [FAQ#Why not](faq.md#why-not).

![](uploads/plan.png)

![plan](uploads/plan.png)
`,
    );
    assert.match(bodyOf(adoption, 'faq.md'), /!\[shot\]\(attachments\/shot-1\.png\)/);
    assert.deepEqual(matterOf(adoption, 'team/who-is-who.md')[0], 'title: Who is who?');
    assert.deepEqual(matterOf(adoption, 'getting-started.md')[1], 'order: 2');
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'Home.md:1: “[[Nowhere Page]]” names no page.',
    ]);
  });
});

suite('MDX', () => {
  test('stays readable, and links follow in elements that are not known', async () => {
    const adoption = await adopted({
      'astro.config.mjs': 'export default {};',
      'src/content/docs/a.mdx':
        '# A\n\nBy <code><a href="/b/">the code</a></code> and <LinkButton href="/b/#x">words</LinkButton>.\n',
      'src/content/docs/b.mdx': '# B\n\n## X\n\nText.\n',
    });
    assert.equal(
      bodyOf(adoption, 'a.mdx'),
      'By <code>[the code](b.mdx)</code> and <LinkButton href="b.mdx#x">words</LinkButton>.\n',
    );
  });

  test('that is none becomes Markdown, with its tabs as headings', async () => {
    const adoption = await adopted({
      'a.mdx':
        'import Tabs from "x";\n\n<Tabs>\n<TabItem value="x" label="One">\n\nIf a <b then {.\n\n</TabItem>\n</Tabs>\n',
    });
    assert.equal(bodyOf(adoption, 'a.md'), '## One\n\nIf a <b then {.\n');
    assert.deepEqual(toldAbout(adoption, 'changed'), [
      'a.mdx:1: It is not valid MDX here, so it became Markdown.',
    ]);
  });
});

suite('Markdown', () => {
  test('keeps the anchors that attributes name, and finds pictures by the address of the page', async () => {
    const adoption = await adopted({
      'mkdocs.yml': 'site_name: T\nnav:\n  - a/\n',
      'docs/a/b.md':
        '**name**{ #own } and ![x](../p.png){ loading=lazy }\n\n<img src="../../p.png" alt="y">\n\n::: package.Class\n\n[own](#own)\n',
      'docs/p.png': 'x',
    });
    assert.equal(
      bodyOf(adoption, 'a/b.md'),
      '**name**<a id="own"></a> and ![x](../p.png)\n\n![y](../p.png)\n\n::: package.Class\n\n[own](#own)\n',
    );
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'docs/a/b.md:5: “::: package.Class” is shown as text.',
    ]);
  });
});
