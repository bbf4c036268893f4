import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOne, wordsOf } from './one-file.ts';

/** Problems of front-matter in a page, which needs only a title. */
const found = async (...lines: string[]) =>
  wordsOf((await readOne('guides/a.md', `---\n${lines.join('\n')}\n---\n`)).problems);

describe('an unintended YAML value is reported with what to quote', () => {
  const traps: [what: string, lines: string[], message: string, hint: string][] = [
    [
      'a comma inside braces',
      ['title: A', 'tags: { limits: 500 Mbit/s, 40 prefixes }'],
      '3:29 “40 prefixes” has no value: a comma inside braces starts a new key.',
      "If it belongs to the text before the comma, put the whole text in quotes: `limits: '500 Mbit/s, 40 prefixes'`.",
    ],
    [
      'a colon in a text',
      ['title: Restore: step by step'],
      '2:8 The colon in “Restore: step by step” starts a new key.',
      "Put the text in quotes: `title: 'Restore: step by step'`.",
    ],
    [
      'a colon at the end of a text',
      ['title: Restore:'],
      '2:8 The colon in “Restore:” starts a new key.',
      "Put the text in quotes: `title: 'Restore:'`.",
    ],
    [
      'a colon in an item of a list',
      ['title: A', 'tags:', '  - Fast: really'],
      '4:5 YAML reads “Fast: really” as a key with a value.',
      "Put the text in quotes: `'Fast: really'`.",
    ],
    [
      'a colon in a text that continues on the next line',
      ['title: A', '  b: c'],
      '3:3 “b: c” is indented, but the line above already has a value.',
      'Indent keys of the same level equally. Put text with a colon in quotes.',
    ],
    [
      'a hash that starts a value',
      ['title: #platform'],
      '2:8 “#platform” is ignored: “#” after a space starts a comment.',
      "Put the text in quotes: `title: '#platform'`. If it is a comment, add a space after the “#”.",
    ],
    [
      'a hash that cuts a value',
      ['title: Connects #1 sites'],
      '2:17 “#1 sites” is ignored: “#” after a space starts a comment.',
      "Put the text in quotes: `title: 'Connects #1 sites'`. If it is a comment, add a space after the “#”.",
    ],
    [
      'a hash that cuts a list',
      ['title: A', 'tags: [C #1, F]'],
      '3:10 “#1, F]” is ignored: “#” after a space starts a comment.',
      'Put the text with the “#” in quotes.',
    ],
    ...['@x', '`x`', '%x', '*x* y', '*x', '&x y', '!x y', '> x', '| x', '}x', ']', ', x'].map(
      (text): [string, string[], string, string] => [
        `a text that begins with ${text.charAt(0)}`,
        [`title: ${text}`],
        `2:8 Text can’t start with “${text.charAt(0)}” unless it is in quotes.`,
        `Put it in quotes: \`title: '${text}'\`.`,
      ],
    ),
    [
      'text after a quoted value',
      ['title: "Fast" and safe'],
      '2:8 The text after “"Fast"” is not part of the value.',
      `Put the whole text in quotes: \`title: '"Fast" and safe'\`.`,
    ],
    [
      'text after brackets',
      ['title: [beta] Queue'],
      '2:8 The text after “[beta]” is not part of the value.',
      "Put the whole text in quotes: `title: '[beta] Queue'`.",
    ],
    [
      'an apostrophe that starts a text',
      ["title: 's-Hertogenbosch"],
      "2:8 “'” is never closed.",
      "Close it with `'`, or put the text in quotes: `title: '''s-Hertogenbosch'`.",
    ],
    [
      'an unclosed quote',
      ['title: "Queue', 'order: 1'],
      '2:8 “"” is never closed.',
      `Close it with \`"\`, or put the text in quotes: \`title: '"Queue'\`.`,
    ],
    [
      'an unclosed quote in a list',
      ['title: A', 'tags: ["a, b]', 'order: 1'],
      '3:7 “"” is never closed.',
      `Close it with \`"\`, or put the text in quotes: \`tags: '["a, b]'\`.`,
    ],
    [
      'an unclosed bracket',
      ['title: A', 'tags: [a, b', 'order: 1'],
      '3:7 “[” is never closed.',
      "Close it with `]`, or put the text in quotes: `tags: '[a, b'`.",
    ],
    [
      'a colon inside braces',
      ['title: A', 'tags: { limits: 2: 1, x: 3 }'],
      '3:17 The colon in “2: 1” starts a new key.',
      "Put the text in quotes: `limits: '2: 1'`.",
    ],
    [
      'a text inside brackets that starts with a special character',
      ['title: A', 'tags: [a, @b]'],
      '3:11 Text can’t start with “@” unless it is in quotes.',
      "Put it in quotes: `'@b'`.",
    ],
    [
      'a backslash in double quotes',
      ['title: "C:\\fast"'],
      '2:8 A backslash in double quotes makes an invisible character in this text.',
      'Use single quotes, which leave backslashes unchanged.',
    ],
    [
      'a number in place of text',
      ['title: 1.10'],
      '2:8 “title” is the number “1.10”, not text.',
      "Put it in quotes: `title: '1.10'`.",
    ],
    [
      'a YAML keyword in place of text',
      ['title: true'],
      '2:8 “title” is the value “true”, not text.',
      "Put it in quotes: `title: 'true'`.",
    ],
  ];
  for (const [what, lines, message, hint] of traps) {
    test(what, async () => {
      assert.deepEqual(await found(...lines), [[message, hint]]);
    });
  }
});

describe('invalid front-matter is reported with its line', () => {
  const broken: [what: string, lines: string[], message: string, hint: string][] = [
    [
      'a duplicate key',
      ['title: A', 'order: 1', 'title: B'],
      '4:1 The key “title” appears twice.',
      'Keep one of them. The first is in line 2.',
    ],
    [
      'a duplicate key in a group of a list',
      ['title: A', 'tags: [{ a: 1, a: 2 }]'],
      '3:16 The key “a” appears twice.',
      'Keep one of them. The first is in line 3.',
    ],
    [
      'a tab',
      ['title: A', 'tags:', '\t- x'],
      '4:1 The line is indented with a tab.',
      'Indent with spaces.',
    ],
    [
      'no space after the colon',
      ['title: A', 'order:1'],
      '3:1 “order:1” is not `key: value`.',
      'Add a space after the colon: `order: 1`.',
    ],
    [
      'no colon at all',
      ['title: A', 'draft', 'order: 1'],
      '3:1 “draft” is not `key: value`.',
      'If it continues the line above, indent it by two spaces.',
    ],
    [
      'a key with wrong indentation',
      ['title: A', 'tags:', '  - x', ' order: 1'],
      '5:2 The indentation of “order: 1” matches no line above it.',
      'Indent keys or items of the same level equally.',
    ],
    [
      'an item with wrong indentation',
      ['title: A', 'tags:', '  - x', ' - y'],
      '5:2 The indentation of “- y” matches no line above it.',
      'Indent keys or items of the same level equally.',
    ],
    [
      'a list on the line of its key',
      ['title: A', 'tags: - x'],
      '3:7 “- x” is on the same line as its key.',
      "Start a list on the next line. Put text in quotes: `tags: '- x'`.",
    ],
    [
      'a second document',
      ['title: A', '...', 'order: 1'],
      '4:1 The front-matter contains more than one YAML document.',
      'Remove the line `...`.',
    ],
    [
      'a list in place of front-matter',
      ['- title: A'],
      '2:1 The front-matter is a list.',
      'Write `key: value` lines.',
    ],
    [
      'text in place of front-matter',
      ['title:A'],
      '2:1 The front-matter is a text.',
      'Write `key: value`, with an ordinary space after the colon.',
    ],
    [
      'a list as a key',
      ['title: A', '? [a]', ': b'],
      '3:3 A list or map can’t be a key.',
      'Write `key: value`.',
    ],
    [
      'an error that only the YAML parser describes',
      ['title: "\\q"'],
      '2:9 The front-matter is not valid YAML: invalid escape sequence \\q.',
      'Put text with special characters in quotes, and indent keys of the same level equally.',
    ],
  ];
  for (const [what, lines, message, hint] of broken) {
    test(what, async () => {
      const [first] = await found(...lines);
      assert.deepEqual(first, [message, hint]);
    });
  }
});

test('dates, times and unusual numbers stay as written', async () => {
  const { entry, problems } = await readOne(
    'events/meetup.md',
    '---\ntitle: 1_000\nsummary: 2026-11-30T10:00:00Z\ndate: 2026-11-30\nfrom: 17:00\nlocation: yes\n---\n',
  );
  assert.deepEqual(problems, []);
  assert.ok(entry.valid && entry.kind === 'event');
  assert.deepEqual(entry.data, {
    title: '1_000',
    summary: '2026-11-30T10:00:00Z',
    date: '2026-11-30',
    from: '17:00',
    location: 'yes',
  });
});

test('merge keys are not merged, and no key reaches an object’s prototype', async () => {
  assert.deepEqual(
    (await found('title: A', '<<: { draft: true }', '__proto__: { start: true }')).map(
      ([message]) => message,
    ),
    ['3:1 Unknown key “<<”.', '4:1 Unknown key “__proto__”.'],
  );
});

test('aliases that expand to millions of values are refused', async () => {
  const lines = ['title: A', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level += 1) {
    const alias = `*a${String(level - 1)}`;
    lines.push(`a${String(level)}: &a${String(level)} [${Array(10).fill(alias).join(', ')}]`);
  }
  const problems = await found(...lines);
  assert.ok(problems.every(([message]) => /can’t start with|Unknown key/.test(message)));
});

test('a comment after a value is a comment', async () => {
  assert.deepEqual(await found('title: A # one of them', '# and another', 'order: 1 # 2'), []);
});
