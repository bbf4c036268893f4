import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  example,
  exampleMatrix,
  examplePlatform,
  exampleProse,
  exampleToday,
} from '#checks/example-platform.ts';
import { describedRules } from '#checks/explain.ts';
import { fixReader } from '#checks/fix-content.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { badCases } from './bad-cases.ts';
import { runScript } from '../built-site.ts';
import { filesOf } from '../expectations.ts';
import { writeChange } from '../../scripts/fix-folder.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-fix-'));
after(() => rmSync(home, { recursive: true }));

type Files = Record<string, string>;

/** Files after a fix, by path. */
async function fixed<F extends Record<string, string | Uint8Array>>(files: F): Promise<F> {
  const changes = await fixReader(memoryReader(files), exampleToday);
  return { ...files, ...Object.fromEntries(changes.map(({ file, after: text }) => [file, text])) };
}
const fixedFile = async (files: Files) => {
  const [file = ''] = Object.keys(files);
  return (await fixed({ ...examplePlatform, ...files }))[file];
};
const matrix = 'services/queue/responsibilities.md';

test('words in a matrix become letters, a single A becomes A/R, and the table is aligned', async () => {
  const text = await fixedFile(
    example(
      matrix,
      '',
      `## Monitoring\n\n|Duty|Team|Platform|Cloud|\n|-|-|-|-|\n|Monitoring|Informed|A||\n`,
    ),
  );
  assert.ok(
    text?.endsWith(`## Monitoring

| Duty       | Team | Platform | Cloud |
| ---------- | ---- | -------- | ----- |
| Monitoring | I    | A/R      |       |

`),
    text,
  );
});

test('letters of a cell get their missing slash', async () => {
  const rows = (cells: string) => example(matrix, '', exampleMatrix(`| Monitoring | ${cells} | |`));
  assert.equal(await fixedFile(rows('I | AR')), (await fixed(rows('I | A/R')))[matrix]);
  assert.equal(await fixedFile(rows('C, I | A + R')), (await fixed(rows('C/I | A/R')))[matrix]);
  const unclear = await fixedFile(rows('I | AA'));
  assert.match(unclear ?? '', /\| AA/);
});

const vendors = (...cells: string[]) =>
  cells.map((cell, index) => `| Own work ${String(index)} | ${cell} | |`);
for (const [language, head] of [
  ['en', '| Duty | Team | Platform | Cloud |'],
  ['de', '| Aufgabe | Produktteam | Plattform | Cloud |'],
  ['la', '| Duty | Team | Platform | Cloud |'],
] as const) {
  test(`missing slashes and colons are added, and no other letter changes: ${language}`, async () => {
    const platform = {
      'platform.md': (examplePlatform['platform.md'] ?? '').replace(
        '\ntitle:',
        `\nlanguage: ${language}\ntitle:`,
      ),
    };
    const rows = (...cells: string[]) => ({
      ...examplePlatform,
      ...platform,
      ...example(matrix, '', ['## Own', '', head, '|-|-|-|-|', ...vendors(...cells)].join('\n')),
    });
    const given = rows('A | IR', 'RA: x | RI: y', 'A | R (24x7)', 'I | A/R*');
    const wanted = rows('A | I/R', 'R/A: x | R/I: y', 'A | R: 24x7', 'I | A/R*');
    const once = await fixed<Files>(given);
    assert.equal(once[matrix], (await fixed<Files>(wanted))[matrix]);
    assert.match(once[matrix] ?? '', /\| A +\| I\/R +\|/);
    assert.deepEqual(await fixed(once), once);
  });
}

test('a row with an unreadable cell is left unchanged', async () => {
  const rows = ['A | X', 'Informed | X', 'A, R | X', 'IR | shared', 'A | R (a) (b)'];
  const text = await fixedFile(
    example(matrix, '', exampleMatrix('| Monitorng | A/R | X | |', ...vendors(...rows))),
  );
  const kept = [...(text ?? '').matchAll(/^\| (.*?) *\| (.*?) *\| (.*?) *\|.*$/gm)].slice(2);
  assert.deepEqual(
    kept.map(([, duty, team, platform]) => `${duty}: ${team} | ${platform}`),
    ['Monitorng: A/R | X', ...rows.map((row, index) => `Own work ${String(index)}: ${row}`)],
  );
});

const plain = '<tr><td>Size</td><td>Price</td></tr>\n<tr><td>S</td><td>10</td></tr>';
for (const [what, written, wanted] of [
  [
    'a pasted table',
    `<table class="confluenceTable"><tbody>\n${plain}\n</tbody></table>`,
    '| Size | Price |\n| ---- | ----- |\n| S    | 10    |',
  ],
  [
    'a table with looks, links and lines',
    `Text.\n<table border=1><thead><tr><th><p><b>Si&szlig;e</b></p></th><th>P|rice</th></tr></thead>
<tr><td style="x"><p>S</p><p>M &amp; L</p></td><td><a href="https://example.org">10&nbsp;€</a><br/>a month</td></tr></table>`,
    'Text.\n\n| **Siße**       | P\\|rice                                  |\n| -------------- | ---------------------------------------- |\n| S<br>M & L | [10 €](https://example.org)<br>a month |',
  ],
  ['a table whose cells span others', plain.replace('<td>', '<td colspan="2">'), undefined],
  ['a table in a table', plain.replace('Size', `<table>${plain}</table>`), undefined],
  ['a picture in a table', plain.replace('Size', '<img src="a.png">'), undefined],
  ['a script in a table', plain.replace('Size', '<script>x</script>'), undefined],
  ['a row longer than the first', plain.replace('10', '10</td><td>20'), undefined],
] as const) {
  test(`${what} becomes a Markdown table if Markdown can say the same`, async () => {
    const body =
      written.includes('<table class') || written.startsWith('Text')
        ? written
        : `<table>${written}</table>`;
    const page = (text: string) => example('guides/a.md', '', `${exampleProse}\n\n${text}`);
    const after = await fixedFile(page(body));
    const squeezed = (text = '') => text.replace(/ +/g, ' ').replace(/-+/g, '-');
    assert.equal(squeezed(after), squeezed(page(wanted ?? body)['guides/a.md']));
  });
}

test('an invisible character is removed; one that reverses text is left for a person to judge', async () => {
  const page = (mark: string, turning: string) =>
    example('guides/help.md', '', `${exampleProse} A que${mark}ue, run \`rm ${turning}/pmt\`.`);
  const text = await fixedFile(page('\u200b', '\u202e'));
  assert.equal(text, page('', '\u202e')['guides/help.md']);
});

for (const [what, written, wanted] of [
  ['an address with a space', '[The plan](the plan.md "P")', '[The plan](<the plan.md> "P")'],
  ['a space before an address', '[Plan] (plan.md)', '[Plan](plan.md)'],
  ['a heading without a space', '##Limits', '## Limits'],
  ['a list without spaces', '-First\n-Second', '- First\n- Second'],
  ['a checkbox without a space', '- []Open\n- [X]Done', '- [ ] Open\n- [x] Done'],
  [
    'bullets of a word processor',
    'Two:\n•\tFirst\no\tBelow\n•\tSecond',
    'Two:\n- First\n  - Below\n- Second',
  ],
  [
    'cells with tabs between',
    'Sizes:\nSize\tPrice\nS\tten | 10\nL\nEnd.',
    'Sizes:\nSize\tPrice\nS\tten | 10\nL\nEnd.',
  ],
  [
    'cells with tabs between, below a sentence',
    'Sizes:\nSize\tPrice\nS\ta | b',
    'Sizes:\n\n| Size | Price  |\n| ---- | ------ |\n| S    | a \\| b |',
  ],
  ['attributes of a heading', '## Limits {#size}', '## <a id="size"></a>Limits'],
  ['attributes that a heading has anyway', '## Limits {#limits}', '## Limits'],
  ['attributes of a link', '[A](https://a.example){ .b }', '[A](https://a.example)'],
  [
    'a container with a title',
    ':::note[Heads up]\n\n- One.\n\nTwo.\n\n:::',
    '> [!NOTE]\n> **Heads up**\n>\n> - One.\n>\n> Two.',
  ],
  [
    'an admonition',
    '!!! danger\n\n    One.\n\n    Two.\n\nAfter.',
    '> [!CAUTION]\n> One.\n>\n> Two.\n\nAfter.',
  ],
  ['the only line of a note', '> [!TIP] Read.', '> [!TIP]\n> Read.'],
  ['a note outside a quote', '[!TIP]\nRead\nthis.', '> [!TIP]\n> Read\n> this.'],
  ['the marker of a note alone', '[!TIP]\n\nRead.', '[!TIP]\n\nRead.'],
  ['a note before a list', '[!TIP]\nRead:\n- this', '[!TIP]\nRead:\n- this'],
  ['a title of a note', '> [!TIP] Read\n> this.', '> [!TIP] Read\n> this.'],
  ['marked text', 'A ==b c== d^2^.', 'A <mark>b c</mark> d<sup>2</sup>.'],
  ['emphasis beside a wide bracket', '**強調（か）**の', '**強調（か）**<wbr>の'],
  [
    'Markdown within HTML',
    '<details>\n<summary>M</summary>\n- **a**\n\n</details>',
    '<details>\n<summary>M</summary>\n\n- **a**\n\n</details>',
  ],
] as const) {
  test(`mark-up that is shown as signs is written so that it works: ${what}`, async () => {
    const page = (body: string): Files => ({
      ...examplePlatform,
      ...example('guides/help.md', '', `${exampleProse}\n\n${body}\n`),
      'guides/the plan.md': `---\ntitle: Plan\ntype: how-to\nreviewed: 2026-01-01\n---\n\n${exampleProse}\n`,
      'guides/plan.md': `---\ntitle: Plans\ntype: how-to\nreviewed: 2026-01-01\n---\n\n${exampleProse}\n`,
    });
    const once = await fixed<Files>(page(written));
    assert.equal(once['guides/help.md'], page(wanted)['guides/help.md']);
    assert.deepEqual(await fixed(once), once);
  });
}

test('Markdown in a summary becomes plain text, and a link in it is left to a person', async () => {
  const queue = (summary: string) => example('services/queue/index.md', `summary: ${summary}`);
  for (const [written, wanted] of [
    ['Messages **wait** until `somebody` has *time*.', 'Messages wait until somebody has time.'],
    ['"**Messages** wait: here."', '"Messages wait: here."'],
    ['>-\n  Messages\n  **wait**.', '>-\n  Messages\n  wait.'],
    ['Messages **wait**, see [limits](limits.md).', 'Messages **wait**, see [limits](limits.md).'],
    ['All of *.md, 2*3*4, a ** b and C*.', 'All of *.md, 2*3*4, a ** b and C*.'],
  ] as const)
    assert.equal(
      await fixedFile(queue(written)),
      (await fixed({ ...examplePlatform, ...queue(wanted) }))['services/queue/index.md'],
    );
});

test('a fix that can’t be kept does not displace the others of its file', async () => {
  const body = `${exampleProse}\n\n##First\nA\tB\nC\tD\n\n[x](not there.md)\n\n•\tOne [y](not there.md)\n\n##Last`;
  const text = await fixedFile(example('guides/help.md', '', body));
  assert.ok(
    text?.endsWith(
      '## First\n\n| A | B |\n| - | - |\n| C | D |\n\n[x](not there.md)\n\n- One [y](not there.md)\n\n## Last\n',
    ),
    text,
  );
});

test('aligning a table does not change the text of its cells', async () => {
  const cells =
    '| `a\\|b` | _x_ *y* [l](https://a.example/_b_) | 日本 e\u0301 | <!-- c --> R[^n] |';
  const page = example(
    'guides/help.md',
    '',
    `${exampleProse}\n\n| A | B | C | D |\n| - | :-: | - | -: |\n${cells}\n\n[^n]: Note.`,
  );
  const text = await fixedFile(page);
  for (const cell of [
    '`a\\|b`',
    '_x_ *y* [l](https://a.example/_b_)',
    '日本 e\u0301',
    '<!-- c --> R[^n]',
  ])
    assert.ok(
      [`| ${cell} `, ` ${cell} |`].some((part) => text?.includes(part)),
      `${cell}\n${text}`,
    );
  assert.match(text ?? '', /:-+:/);
});

test('an id with one near match is corrected, one with two is not', async () => {
  const service = {
    'services/queue/index.md': (examplePlatform['services/queue/index.md'] ?? '').replace(
      'owner: pilots',
      'owner: pilts',
    ),
  };
  assert.match((await fixedFile(service)) ?? '', /\nowner: pilots\n/);
  assert.match(
    (await fixedFile({ ...service, ...example('teams/pilt.md') })) ?? '',
    /\nowner: pilts\n/,
  );
});

test('keys are sorted into their kind’s order with their comments, and everything else stays byte for byte', async () => {
  const page = `---\n# why now\nreviewed: 2026-11-02 # by Ada\n\ntags:   [a,  b]\ntitle:  'Help'\n---\n\n${exampleProse}\n`;
  const text = await fixedFile({ 'guides/help.md': page });
  assert.equal(text?.split('\n')[1], "title:  'Help'");
  assert.match(text, /\n# why now\nreviewed: 2026-11-02 # by Ada\n/);
  assert.match(text, /\ntags: {3}\[a, {2}b\]\n/);
});

test('keys of one’s own stay where they are, with their comments, while others are sorted around them', async () => {
  const own = '# of the ledger\nx-cost-centre:   4711\n';
  const page = `---\ntitle: Help\nx_zone: west\nx-titel: A\n---\n\n${exampleProse}\n`;
  assert.equal(await fixedFile({ 'guides/help.md': page }), page);
  const text = await fixedFile({
    'guides/help.md': `---\nx-a: 1\nreviewed: 2026-11-02\n${own}title: Help\nx-z: [b, a]\n---\n\n${exampleProse}\n`,
  });
  assert.ok(
    text?.startsWith(`---\nx-a: 1\ntitle: Help\n${own}reviewed: 2026-11-02\nx-z: [b, a]\n---\n`),
    text,
  );
});

test('meaningless spaces are removed; line breaks and spaces in code stay', async () => {
  const body = `${exampleProse}\n\nOne \ntwo  \nthree   \n\n\`\`\`sh\nls  \n\`\`\`\n   \nEnd\n`;
  const text = await fixedFile(example('guides/help.md', '', body));
  assert.ok(text?.includes('One\ntwo  \nthree\n\n```sh\nls  \n```\n\nEnd\n'), text);
});

test('a file keeps its byte order mark and its line endings', async () => {
  const [[file, text] = ['', '']] = Object.entries(
    example(matrix, '', exampleMatrix('| Monitoring | Informed | A/R | |')),
  );
  const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const after_ = await fixedFile({ [file]: windows });
  assert.ok(after_?.startsWith('\uFEFF---\r\n'));
  assert.doesNotMatch(after_ ?? '', /[^\r]\n/);
  assert.match(after_ ?? '', /\| I +\| A\/R/);
});

test('a fix that would cause a new finding is not applied', async () => {
  const twice = exampleMatrix('| Monitoring | I | A/R | |\n| Monitorng | I | A/R | |');
  assert.match((await fixedFile(example(matrix, '', twice))) ?? '', /Monitorng/);
});

test('fixing again changes nothing, for every example of every rule and all fixtures', async () => {
  const folders = ['tests/fixtures/rules', 'tests/fixtures/site'];
  const samples = [
    ...describedRules().map(({ examples }) => ({ ...examplePlatform, ...examples.bad })),
    ...(await Promise.all(folders.map((folder) => filesOf(folder)))),
  ];
  for (const sample of samples) {
    const once = await fixed(sample);
    assert.deepEqual(await fixed(once), once);
  }
});

test('fixing again changes nothing, for all bad input', async () => {
  for (const { name, files } of await badCases()) {
    const written = { ...examplePlatform, ...files };
    const once = await fixed(written);
    if (!isDeepStrictEqual(once, written)) assert.deepEqual(await fixed(once), once, name);
  }
});

test('fixing again changes nothing, for any page and matrix', async () => {
  const word = fc.constantFrom(
    'A',
    'Informed',
    'r/a',
    'R: x',
    'n/a: y',
    '—',
    ' ',
    '`|`',
    'C[^x]',
    '日本',
  );
  const row = fc
    .array(word, { minLength: 1, maxLength: 5 })
    .map((cells) => `| Monitoring | ${cells.join(' | ')} |`);
  const block = fc.constantFrom(
    'Text  \nmore ',
    '- a \n- b',
    '```\nx  \n```',
    '# H',
    '> q ',
    '| a |\n|-|\n| b|',
  );
  await fc.assert(
    fc.asyncProperty(row, fc.array(block), async (cells, blocks) => {
      const files = {
        ...examplePlatform,
        ...example(matrix, '', exampleMatrix(cells)),
        ...example('guides/help.md', '', blocks.join('\n\n')),
      };
      const once = await fixed(files);
      assert.deepEqual(await fixed(once), once);
    }),
    { numRuns: 40 },
  );
});

test('a dry run prints the changes as a patch, and changes nothing', async () => {
  const content = join(home, 'content');
  const file = 'guides/help.md';
  const files = { ...examplePlatform, ...example(file, '', `${exampleProse}\n\nOne \n`) };
  writeFiles(content, files);
  const where = ['--content', content, '--today', exampleToday];
  const dry = await runScript('check', ...where, '--fix', '--dry-run');
  assert.equal(dry.code, 0);
  assert.match(dry.output, /^--- .*guides\/help\.md[^]*\n-One \n\+One\n/m);
  assert.equal(readFileSync(join(content, file), 'utf8'), files[file]);
  const { output } = await runScript('check', ...where, '--fix');
  assert.match(output, /Fixed .*guides\/help\.md/);
  assert.doesNotMatch(readFileSync(join(content, file), 'utf8'), /One \n/);
});

test('a fix does not overwrite what an author wrote meanwhile', () => {
  const file = join(home, 'help.md');
  writeFileSync(file, '\uFEFFNew words \n');
  assert.equal(
    writeChange(file, { before: '\uFEFFOld words \n', after: '\uFEFFOld words\n' }),
    false,
  );
  assert.equal(readFileSync(file, 'utf8'), '\uFEFFNew words \n');
  assert.equal(
    writeChange(file, { before: '\uFEFFNew words \n', after: '\uFEFFNew words\n' }),
    true,
  );
  assert.equal(readFileSync(file, 'utf8'), '\uFEFFNew words\n');
});
