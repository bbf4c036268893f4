import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readEntry } from '#source/read-entry.ts';
import { adopted, bodyOf, matterOf, toldAbout } from './adopted.ts';

suite('old front-matter', () => {
  for (const [what, matter, now] of [
    [
      'of any names and values becomes keys that are valid here',
      `---
Title: Shown
__proto__: a
constructor: { a: 1, b: { c: true } }
日本: letters
x-own: kept
x_own: other
order: first
tags: [" ", one, { two: 3 }]
description: "\\u200b"
empty:
list: []
when: 2024-01-02
---`,
      [
        'title: Shown',
        'tags:',
        '  - one',
        `  - '{"two":3}'`,
        'movedFrom:',
        '  - /a/',
        'x-proto: a',
        'x-constructor-a: 1',
        'x-constructor-b-c: true',
        'x-key: letters',
        'x-own: kept',
        'x-x-own: other',
        'x-order: first',
        'x-when: 2024-01-02',
        'x-last-changed: 2024-05-06',
      ],
    ],
    [
      'with a colon in a value is read line by line',
      '---\ntitle: Backup: how to\nauthor: "Ada"\n---',
      [
        'title: "Backup: how to"',
        'movedFrom:',
        '  - /a/',
        'x-author: Ada',
        'x-last-changed: 2024-05-06',
      ],
    ],
    [
      'in JSON is read',
      '{\n  "title": "Of JSON",\n  "weight": 3\n}',
      ['title: Of JSON', 'order: 3', 'movedFrom:', '  - /a/', 'x-last-changed: 2024-05-06'],
    ],
  ] as const)
    test(what, async () => {
      const adoption = await adopted({ 'a.md': `${matter}\n\nText.\n` });
      assert.deepEqual(
        matterOf(adoption, 'a.md').map((line) =>
          line.replaceAll("'Backup: how to'", '"Backup: how to"'),
        ),
        now,
      );
      assert.equal(bodyOf(adoption, 'a.md'), 'Text.\n');
      const bytes = Buffer.from(adoption.texts['guides/a.md'] ?? '');
      const { problems } = readEntry({ file: 'guides/a.md', kind: 'guide', id: 'a', bytes });
      assert.deepEqual(problems, []);
    });

  test('that only looks like it is text', async () => {
    const adoption = await adopted({ 'a.md': '---\n\nA rule above.\n\n---\n\nAnd one below.\n' });
    assert.equal(bodyOf(adoption, 'a.md'), '---\n\nA rule above.\n\n---\n\nAnd one below.\n');
  });
});

suite('former addresses', () => {
  test('lead to one page each, and never away from a page that is there', async () => {
    const adoption = await adopted({
      'hugo.toml': 'title = "T"',
      'content/_index.md': 'x',
      'content/a.md': '---\naliases: [/b/, /guides/a/, /services/, "/c d/", /same/]\n---\nx',
      'content/b.md': '---\naliases: [/same/]\n---\nx',
    });
    assert.deepEqual(matterOf(adoption, 'a.md').slice(1, 4), [
      'movedFrom:',
      '  - /a/',
      '  - /same/',
    ]);
    assert.deepEqual(toldAbout(adoption, 'changed'), [
      'content/a.md:1: Its old address “/b/” can’t lead here: it leads to “content/b.md”.',
      'content/a.md:1: Its old address “/services/” can’t lead here: a page of the new site has it.',
      'content/a.md:1: Its old address “/c d/” can’t lead here: no page can have it.',
      'content/b.md:1: Its old address “/same/” can’t lead here: it leads to “content/a.md”.',
    ]);
  });
});

suite('files', () => {
  test('follow their pages, get names that addresses take, and are named once if nothing shows them', async () => {
    const adoption = await adopted({
      'Über uns/a.md':
        '# A\n\n![x](b%23c.png) [y](./d.pdf?x=1#p2) [z](tool.exe) ![w][p]\n\n[p]: ../top.png\n',
      'Über uns/b#c.png': 'x',
      'Über uns/d.pdf': 'x',
      'Über uns/unused.png': 'x',
      'Über uns/tool.exe': 'x',
      'top.png': 'x',
    });
    assert.equal(
      bodyOf(adoption, 'ueber-uns/a.md'),
      '![x](b-c.png) [y](d.pdf?x=1#p2) [z](tool.exe) ![w][p]\n\n[p]: ../top.png\n',
    );
    assert.deepEqual(adoption.copies.toSorted(), [
      ['top.png', 'guides/top.png'],
      ['Über uns/b#c.png', 'guides/ueber-uns/b-c.png'],
      ['Über uns/d.pdf', 'guides/ueber-uns/d.pdf'],
      ['Über uns/unused.png', 'guides/ueber-uns/unused.png'],
    ]);
    assert.match(
      adoption.report,
      /## Shown by no page\n[^]*```text\nÜber uns\/unused\.png\n```\n$/,
    );
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'Über uns/a.md:3: Pages can’t offer the file “Über uns/tool.exe”.',
    ]);
  });
});
