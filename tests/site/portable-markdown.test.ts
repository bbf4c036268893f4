import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { portableMarkdown } from '#site/portable-markdown.ts';
import { readEntry } from '#source/read-entry.ts';

/** The Markdown of a guide for readers outside; links to `gone` lead nowhere. */
function outside(body: string, file = 'guides/a.md'): string {
  const text = `---\ntitle: A\n---\n\n${body}\n`;
  const bytes = new TextEncoder().encode(text);
  const { entry } = readEntry({ file, kind: 'guide', id: 'a', bytes });
  const address = (url: string) =>
    url.includes('gone') ? undefined : `https://x.example/${url.replace(/\.md$/, '/')}`;
  return portableMarkdown(text, entry.body, { link: address, image: address });
}

suite('Markdown for readers outside the site', () => {
  const cases = {
    'has whole addresses, with the titles of links': [
      'See [the *x*](b.md "T") and [y]( <c d.md> ).',
      'See [the *x*](https://x.example/b/ "T") and [y]( <https://x.example/c d/> ).',
    ],
    'has the addresses of references in place': [
      '[Some][r] and [r].\n\n[r]: b.md',
      '[Some](https://x.example/b/) and [r](https://x.example/b/).\n\n[r]: b.md',
    ],
    'knows the address from what looks like one in a title, a text or another address': [
      '[a](b.md "c ](d.md)") [`](`](e.md) [f](g(h).md)',
      '[a](https://x.example/b/ "c ](d.md)") [`](`](https://x.example/e/) [f](<https://x.example/g(h)/>)',
    ],
    'keeps bare addresses, and what looks like a link in code': [
      '<https://a.example> `[x](b.md)`\n\n```\n[x](b.md)\n```',
      '<https://a.example> `[x](b.md)`\n\n```\n[x](b.md)\n```',
    ],
    'shows links that lead nowhere, and images that are not published, as text': [
      'A [dead *link*](gone.md), ![a drawing](gone.png).',
      'A dead link, a drawing.',
    ],
    'changes an image within a link, and the link': [
      '[![i](q.png)](d.md)',
      '[![i](https://x.example/q.png)](https://x.example/d/)',
    ],
    'changes links in tables and footnotes': [
      '| a |\n| -- |\n| [x](e.md) |\n\nA[^1]\n\n[^1]: [y](f.md)',
      '| a |\n| -- |\n| [x](https://x.example/e/) |\n\nA[^1]\n\n[^1]: [y](https://x.example/f/)',
    ],
    'has no comments': ['A <!-- secret --> B', 'A  B'],
  };
  for (const [what, [written = '', expected]] of Object.entries(cases))
    test(what, () => {
      assert.equal(outside(written), expected);
    });

  test('has no comments of MDX', () => {
    assert.equal(outside('A\n\n{/* secret */}\n\nB', 'guides/a.mdx'), 'A\n\n\n\nB');
  });
});
