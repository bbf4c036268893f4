import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { offsetIn } from '#source/decode.ts';
import { readOne, textAt } from './one-file.ts';

const lines = [
  '---',
  'title: Queue 😀 of “messages”',
  'summary: >-',
  '  Messages that arrive',
  '  at least once.',
  'owner: pilots   # expect nothing',
  "category: 'data'",
  'lifecycle: beta',
  'reviewed: 2026-11-02',
  'benefits:',
  '  - No broker 🚢 to run',
  '  - text: Two',
  '    figure: 71 s',
  'personas: [developer, "sre"]',
  'support: { hours: 24x7, response: [{ severity: high, within: 15m }] }',
  'aliases:',
  '  - Broker',
  '---',
  '',
  '## 😀 Limits of `queue` ##',
  '',
  'See 😀 [the *page*](page.md), <https://example.org> and [ref].',
  '',
  '| Limit 😀 | Value |',
  '| --- | --- |',
  '| a \\| b | 😀 `x\\|y` |',
  '| | **10** <!-- a note --> |',
  '',
  '![A 😀](queue.png) text[^n]',
  '',
  '[ref]: other.md',
  '[^n]: A condition.',
  '',
  '~~~sh file=x',
  'queue',
  '~~~',
  '',
];

const forms = {
  'line feeds': (text: string) => text,
  'carriage returns and line feeds': (text: string) => text.replaceAll('\n', '\r\n'),
  'carriage returns alone': (text: string) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text: string) => `\uFEFF${text}`,
};

for (const [form, made] of Object.entries(forms)) {
  describe(`in a file with ${form}`, async () => {
    const content = made(lines.join('\n'));
    const { entry, problems } = await readOne('services/queue/index.md', content);
    const { at, body } = entry;
    const seen = (place: Parameters<typeof textAt>[1]) => textAt(content, place);

    test('there are no problems', () => {
      assert.deepEqual(problems, []);
    });

    test('front-matter values have the right position', () => {
      assert.equal(seen(at('title')), 'Queue 😀 of “messages”');
      assert.equal(seen(at('owner')), 'pilots');
      assert.equal(seen(at('category')), "'data'");
      assert.equal(seen(at('summary')), '>-\n  Messages that arrive\n  at least once.');
      assert.equal(seen(at('benefits', 0)), 'No broker 🚢 to run');
      assert.equal(seen(at('benefits', 1, 'figure')), '71 s');
      assert.equal(seen(at('personas', 1)), '"sre"');
      assert.equal(seen(at('support', 'response', 0, 'within')), '15m');
    });

    test('lists and groups have the position of their key, groups in lists that of their first key', () => {
      assert.equal(seen(at('benefits')), 'benefits');
      assert.equal(seen(at('support')), 'support');
      assert.equal(seen(at('support', 'response')), 'response');
      assert.equal(seen(at('benefits', 1)), 'text');
    });

    test('a missing key has the position of its nearest parent, or of the opening delimiter', () => {
      assert.equal(seen(at('support', 'phone')), 'support');
      assert.equal(seen(at('benefits', 1, 'note')), 'text');
      assert.equal(seen(at('aliases', 7)), 'aliases');
      assert.deepEqual(at('retireOn'), {
        file: 'services/queue/index.md',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 4,
      });
      assert.deepEqual(at(), at('retireOn'));
    });

    test('headings, links and images of the body have the right position', () => {
      assert.equal(seen(body.headings[0]!), '## 😀 Limits of `queue` ##');
      assert.deepEqual(body.links.map(seen), [
        '[the *page*](page.md)',
        '<https://example.org>',
        '[ref]',
      ]);
      assert.deepEqual(body.images.map(seen), ['![A 😀](queue.png)']);
    });

    test('cells have the position of their text, empty ones that after their bar', () => {
      const [table] = body.tables;
      assert.ok(table);
      assert.deepEqual(table.head.map(seen), ['Limit 😀', 'Value']);
      assert.deepEqual(
        table.rows.map((row) => row.map(seen)),
        [
          ['a \\| b', '😀 `x\\|y`'],
          ['', '**10**'],
        ],
      );
      const empty = table.rows[1]?.[0];
      assert.deepEqual([empty?.line, empty?.column], [27, 2]);
    });

    test('footnotes and fences have the right position', () => {
      assert.deepEqual(body.footnotes.map(seen), ['[^n]: A condition.']);
      assert.deepEqual(body.footnoteReferences.map(seen), ['[^n]']);
      assert.deepEqual(body.fences.map(seen), ['~~~sh file=x\nqueue\n~~~']);
    });

    test('each position is right in an editor of the original file', () => {
      const place = at('benefits', 0);
      const from = offsetIn(content, place.line, place.column);
      const to = offsetIn(content, place.endLine, place.endColumn);
      assert.equal(content.slice(from, to), 'No broker 🚢 to run');
      const heading = body.headings[0]!;
      assert.ok(content.slice(offsetIn(content, heading.line, 1)).startsWith('## 😀'));
    });
  });
}
