import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, toldAbout } from './adopted.ts';

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
