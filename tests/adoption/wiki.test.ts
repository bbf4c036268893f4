import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation, toldAbout } from './adopted.ts';

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
