import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopt } from '#adoption/adopt.ts';
import { adopted, bodyOf, matterOf, toldAbout } from './adopted.ts';

const good = { 'good.md': '# Good\n\nStill here.\n' };

suite('a bad file is told in a sentence, and the others are adopted', () => {
  for (const [what, bytes, said] of [
    ['that is binary', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'It is not text.'],
    [
      'of control characters',
      Buffer.from('\x01\x02\xff\x03'.repeat(50), 'latin1'),
      'It is not text.',
    ],
    [
      'that ends within a letter of UTF-16',
      Buffer.from([0xff, 0xfe, 0x41]),
      'It begins like UTF-16, but ends within a letter.',
    ],
    [
      'of 50 MB',
      Buffer.alloc(50 * 1024 * 1024, 'a '),
      'It has 50 MB. Texts have at most 5 MB: split it.',
    ],
  ] as const)
    test(`a page ${what}`, async () => {
      const adoption = await adopted({ ...good, 'bad.md': bytes });
      assert.deepEqual(toldAbout(adoption, 'refused'), [`bad.md:1: ${said}`]);
      assert.equal(bodyOf(adoption, 'good.md'), 'Still here.\n');
      assert.equal(adoption.texts['guides/bad.md'], undefined);
    });

  test('a page that is removed meanwhile', async () => {
    const adoption = await adopt(
      {
        sizes: new Map([
          ['bad.md', 1],
          ['good.md', 1],
        ]),
        changed: new Map(),
        read: (path) => (path === 'good.md' ? Buffer.from(good[path]) : 'it is not there'),
      },
      { title: 'Old pages' },
    );
    assert.deepEqual(toldAbout(adoption, 'refused'), [
      'bad.md:1: It can’t be read: it is not there.',
    ]);
    assert.equal(bodyOf(adoption, 'good.md'), 'Still here.\n');
  });

  test('a navigation that would have to run', async () => {
    const adoption = await adopted({
      'sidebars.js': `const { readFileSync } = require('fs');
module.exports = { a: ['good', readFileSync('/etc/passwd', 'utf8'), \`\${1}\`] };
`,
      'docs/good.md': good['good.md'],
    });
    assert.deepEqual(toldAbout(adoption, 'navigation'), [
      "sidebars.js:2: “readFileSync('/etc/passwd', 'utf8')” would have to run. Only data is read.",
      'sidebars.js:2: “`${1}`” would have to run. Only data is read.',
    ]);
    assert.ok(matterOf(adoption, 'good.md').includes('order: 1'));
  });

  for (const [what, program] of [
    ['that is no program', 'module.exports = {'],
    ['that is too deep', `module.exports = ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ...['(', '!', '1+', 'x=>', 'a?b:', 'a.b(', 'if(a);else '].map(
      (part) => [`that is too deep by “${part}”`, `${part.repeat(50_000)}1`] as const,
    ),
    ['that names itself', 'const a = b;\nconst b = a;\nexport default a;'],
    ['whose lists name themselves', 'const a = [a, a];\nexport default a;'],
    [
      'whose names stand for millions of values',
      `const a0 = ['x'];\n${Array.from({ length: 20 }, (_, at) => `const a${at + 1} = [${`...a${at},`.repeat(9)}];\n`).join('')}export default a20;`,
    ],
    ['of which much would have to run', `export default [\n${'f(),'.repeat(200_000)}];`],
  ] as const)
    test(`a navigation ${what}`, async () => {
      const adoption = await adopted({ 'sidebars.js': program, 'docs/good.md': good['good.md'] });
      assert.match(toldAbout(adoption, 'navigation').join('\n'), /^sidebars\.js:\d+: .+\.$/m);
      assert.equal(bodyOf(adoption, 'good.md'), 'Still here.\n');
    });

  test('settings that are no YAML', async () => {
    const adoption = await adopted({ 'mkdocs.yml': 'nav: [', 'docs/good.md': good['good.md'] });
    assert.deepEqual(toldAbout(adoption, 'navigation'), [
      'mkdocs.yml:1: These settings can’t be read.',
    ]);
    assert.equal(bodyOf(adoption, 'good.md'), 'Still here.\n');
  });

  test('front-matter that is no YAML, which stays as code', async () => {
    const adoption = await adopted({ 'a.md': '---\ntitle: [\n  kept {words\n---\n\nText.\n' });
    assert.equal(bodyOf(adoption, 'a.md'), '```yaml\ntitle: [\n  kept {words\n```\n\nText.\n');
    assert.deepEqual(toldAbout(adoption, 'unknown'), [
      'a.md:1: The front-matter can’t be read. It is kept as code.',
    ]);
  });

  test('aliases of YAML that stand for millions of values', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`,
    );
    const adoption = await adopted({
      'a.md': `---\na0: &a0 word\n${levels.join('\n')}\n---\nText.\n`,
    });
    assert.match(bodyOf(adoption, 'a.md'), /Text\./);
  });

  for (const [where, files] of [
    ['navigation', { 'mkdocs.yml': 'nav: &nav\n  - A: *nav\n' }],
    ['settings', { 'mkdocs.yml': 'theme: &theme\n  language: *theme\n' }],
  ] as const)
    test(`a value of YAML that is in itself, in the ${where}`, async () => {
      const adoption = await adopted({ ...files, 'docs/good.md': good['good.md'] });
      assert.deepEqual(toldAbout(adoption, 'navigation'), [
        'mkdocs.yml:1: These settings can’t be read.',
      ]);
      assert.equal(bodyOf(adoption, 'good.md'), 'Still here.\n');
    });

  test('a value of YAML that is in itself, in front-matter', async () => {
    const adoption = await adopted({ 'a.md': '---\nmenu: &menu [*menu]\n---\nText.\n' });
    assert.ok(matterOf(adoption, 'a.md').includes("x-menu: '&menu [*menu]'"));
    assert.equal(bodyOf(adoption, 'a.md'), 'Text.\n');
  });

  test('includes that multiply', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [
        `p${at}.md`,
        `{% include p${at + 1}.md %}\n{% include p${at + 1}.md %}\n${'word '.repeat(2000)}\n`,
      ]),
    );
    const adoption = await adopted({ ...good, ...files });
    assert.match(
      toldAbout(adoption, 'unknown').join('\n'),
      /This page includes too much\. The rest is not included\./,
    );
    assert.equal(bodyOf(adoption, 'good.md'), 'Still here.\n');
  });

  test('quotes within quotes, which no parser reads', async () => {
    const adoption = await adopted({ ...good, 'deep.md': `# T\n\n${'> '.repeat(3000)}words\n` });
    assert.match(adoption.texts['guides/deep.md'] ?? '', /words/);
    assert.match(
      toldAbout(adoption, 'unknown').join(),
      /^deep\.md:1: The text is too deep or too dense/,
    );
  });
});

suite('the letters of old files are read', () => {
  const text = '# Prüfung\n\nGröße – 5 €.\n';
  const windows = Buffer.from(text.replace('–', '\x96').replace('€', '\x80'), 'latin1');
  const wide = Buffer.from(text, 'utf16le');
  for (const [name, bytes, said] of [
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), []],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      ['a.md:1: It was read as UTF-16.'],
    ],
    [
      'UTF-16 of large machines',
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16(),
      ['a.md:1: It was read as UTF-16.'],
    ],
    ['UTF-16 without its mark', wide, ['a.md:1: It was read as UTF-16.']],
    [
      'Windows-1252',
      windows,
      [
        'a.md:1: Line 1, 3: not UTF-8, so read as Windows-1252. See whether the letters with accents are right.',
      ],
    ],
    [
      'both in one file',
      Buffer.concat([Buffer.from('# Prüfung\n\n'), windows.subarray(11)]),
      [
        'a.md:1: Line 3: not UTF-8, so read as Windows-1252. See whether the letters with accents are right.',
      ],
    ],
    ['ends of lines of Windows', Buffer.from(text.replaceAll('\n', '\r\n')), []],
  ] as const)
    test(name, async () => {
      const adoption = await adopted({ 'a.md': bytes });
      assert.deepEqual(matterOf(adoption, 'a.md')[0], 'title: Prüfung');
      assert.equal(bodyOf(adoption, 'a.md'), 'Größe – 5 €.\n');
      assert.deepEqual(toldAbout(adoption, 'changed'), said);
    });
});

suite('pages that want the same address', () => {
  test('get different ids, and links follow them', async () => {
    const adoption = await adopted({
      'a/index.md': '# Folder\n\nOne. [Page](../A.md)\n',
      'A.md': '# Page\n\nTwo. [Folder](a/index.md)\n',
      'Größe.md': '# Three\n\nDrei.\n',
      'groesse.md': '# Four\n\nVier.\n',
      'con.md': '# Five\n\nFünf.\n',
    });
    assert.deepEqual(
      Object.keys(adoption.texts)
        .filter((file) => file.startsWith('guides/'))
        .sort(),
      [
        'guides/a-2.md',
        'guides/a/index.md',
        'guides/con-1.md',
        'guides/groesse-2.md',
        'guides/groesse.md',
      ],
    );
    assert.equal(bodyOf(adoption, 'a/index.md'), 'One. [Page](../a-2.md)\n');
    assert.equal(bodyOf(adoption, 'a-2.md'), 'Two. [Folder](a/index.md)\n');
    assert.deepEqual(
      toldAbout(adoption, 'changed').filter((line) => line.includes('same address')),
      [
        'A.md:1: “a/index.md” has the same address, so this page has the id “a-2”.',
        'groesse.md:1: “Größe.md” has the same address, so this page has the id “groesse-2”.',
      ],
    );
  });

  test('and a page beside a folder of its name becomes the page of that folder', async () => {
    const adoption = await adopted({ 'a.md': '# A\n\nOne.\n', 'a/b.md': '# B\n\n[Up](../a.md)\n' });
    assert.equal(bodyOf(adoption, 'a/b.md'), '[Up](index.md)\n');
    assert.equal(bodyOf(adoption, 'a/index.md'), 'One.\n');
  });
});
