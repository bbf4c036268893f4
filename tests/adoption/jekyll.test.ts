import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation } from './adopted.ts';

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
