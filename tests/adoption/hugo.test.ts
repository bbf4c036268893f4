import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation, toldAbout } from './adopted.ts';

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
