import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { example, exampleMatrix, exampleProse } from '#checks/example-platform.ts';
import { gathered } from '#checks/gathered.ts';
import type { Files } from '#checks/rule.ts';
import { checkFiles, linesOf } from './check-files.ts';

const matrix = (...rows: string[]) =>
  example('services/queue/responsibilities.md', '', exampleMatrix(...rows));
const page = (body: string) => example('guides/help.md', '', body);

/** What people are told, with the hints. */
async function told(files: Files, severities?: Record<string, 'error' | 'warning'>) {
  const result = await checkFiles(files, severities && { severities });
  const findings = gathered(result.findings);
  return [...linesOf({ ...result, findings }), ...findings.map(({ hint }) => `→ ${hint ?? ''}`)];
}

const cases: Record<string, [files: Files, expected: string[]]> = {
  'cells in words are one finding of their matrix, with what each means': [
    matrix(
      '| Monitoring | informed | accountable, responsible | |',
      '| Incident response | informed | RA | |',
    ),
    [
      'services/queue/responsibilities.md:9:16 warning matrix-full-word 4 cells are written in words or in another form: “informed” (I), “accountable, responsible” (A/R) and “RA” (R/A).',
      '→ Write the letters in brackets.',
    ],
  ],
  'unreadable cells are one finding of their matrix, with the line of each': [
    matrix('| Monitoring | ✓ | A/R | |', '| Incident response | verantwortlich | A/R | R/X |'),
    [
      'services/queue/responsibilities.md:9:16 error matrix-letters 3 cells do not say who is responsible: “✓” in line 9, “verantwortlich” in line 10 and “X” of “R/X” in line 10.',
      '→ Use R (responsible), A (accountable), C (consulted) or I (informed), joined by “/”. Put details after a colon: `R: watches the queue`. “Verantwortlich” may mean R or A.',
    ],
  ],
  'duties under the wrong heading are one finding': [
    matrix('| Backup | | A/R | |', '| Restore | | A/R | |', '| Monitoring | | A/R | |'),
    [
      'services/queue/responsibilities.md:9:3 warning matrix-duty-area “Backup” and “Restore” are listed under “Monitoring” but belong to “Backup and restore”.',
      '→ Move the rows under “## Backup and restore”, where the site shows them anyway.',
    ],
  ],
  'cells that do not say what a layer does are one finding of their row': [
    matrix('| Monitoring | R | A/R | |', '| Incident response | R | A/R | |'),
    [
      'services/queue/responsibilities.md:9:16 warning matrix-shared-text Several layers share “Monitoring”, but the cells do not say what Product team and Platform do.',
      'services/queue/responsibilities.md:10:23 warning matrix-shared-text Several layers share “Incident response”, but the cells do not say what Product team and Platform do.',
      '→ Add it to each cell, after the letters: `R: the depth of its queues`.',
      '→ Add it to each cell, after the letters: `R: the depth of its queues`.',
    ],
  ],
  'a row that is not applicable, without a reason, and assigned, is one finding, of the worse rule':
    [
      matrix('| Monitoring | | A/R | |', '| Logging and audit | I | n/a | |'),
      [
        'services/queue/responsibilities.md:10:23 error matrix-not-applicable “Logging and audit” is not applicable (n/a), but no reason is given, and it is also assigned to a layer.',
        '→ Empty the other cells of the row and add the reason, `n/a: brokers write no log`, or remove the n/a.',
      ],
    ],
  'a heading above a table that is not read is not said to lack one': [
    matrix('| Monitoring | | A/R | |', '', '## Backup and restore', '', '| Restore | | A/R | |'),
    [
      'services/queue/responsibilities.md:13:1 warning markup-read “| Restore | | A/R | |” is a table row outside a table.',
      '→ Add a line of hyphens below the header row, with the same number of cells: `| --- | --- |`.',
    ],
  ],
  'a short page with a placeholder is one finding': [
    page('TODO'),
    [
      'guides/help.md:2:8 warning page-is-written “Help” has only one word, and contains the placeholder “TODO”.',
      '→ Write at least 40 words instead, or remove the page until it is ready. Put plans on the roadmap.',
    ],
  ],
  'placeholders of a page are one finding, with the line of each': [
    page(`${exampleProse}\n\nTODO\n\nTBD`),
    [
      'guides/help.md:9:1 warning page-is-written “Help” contains the placeholders “TODO” in line 9 and “TBD” in line 11.',
      '→ Replace or remove them. Put plans on the roadmap.',
    ],
  ],
  'a page is not said to be short before all of it is read': [
    page('| Size | Price |\n\n| 10 | 20 |'),
    [
      'guides/help.md:5:1 warning markup-read “| Size | Price |” is a table row outside a table. The same is wrong with “| 10 | 20 |” in line 7.',
      '→ Add a line of hyphens below the header row, with the same number of cells: `| --- | --- |`.',
    ],
  ],
  'an empty page is said to be empty': [
    page(''),
    [
      'guides/help.md:2:8 warning page-is-written “Help” has only 0 words.',
      '→ Write at least 40 words, or remove the page until it is ready.',
    ],
  ],
  'mark-up of one kind that is not read is one finding of its page, and each other kind its own': [
    page(`${exampleProse}\n\n• One\n\nText.\n\n• Two\n\n[[a]] ![[b.png]] [[c]]`),
    [
      'guides/help.md:9:1 warning markup-read “•” does not begin a list item. The same is wrong with “• Two” in line 13.',
      'guides/help.md:15:1 warning markup-read “[[a]]” is shown as text. The same is wrong with “[[c]]” in line 15.',
      'guides/help.md:15:7 warning markup-read “![[b.png]]” is shown as text.',
      '→ Start the line with a hyphen and a space: `- `.',
      '→ Write `[text](address)`, with the path of the file.',
      '→ Write `![what it shows](b.png)`.',
    ],
  ],
  'keys and values with one right answer are one finding, with the lines to write': [
    {
      'services/relay/index.md':
        '---\nTitle: Relay\nSummary: It relays.\nOwner: Pilots\nCategory: Data\nLifecycle: Beta\nReviewed: 20.11.2026\n---\n\nText.\n',
    },
    [
      'services/relay/index.md:2:1 error schema Unknown keys “Title”, “Summary”, “Owner”, “Category”, “Lifecycle” and “Reviewed”. “Pilots” is not an id. “Data” is not an id. “Beta” is not a valid value for “lifecycle”. “20.11.2026” is not a valid date.',
      '→ Write `title:`, `summary:`, `owner: pilots`, `category: data`, `lifecycle: beta` and `reviewed: 2026-11-20`.',
    ],
  ],
  'a value with several answers, and values within a list, are told alone': [
    {
      'services/relay/index.md':
        '---\ntitle: Relay\nsummary: It relays.\nowner: Harbour\ncategory: data\nlifecycle: Beta\nreviewed: 1/2/2026\ndependsOn:\n  - Queue\n---\n\nText.\n',
    },
    [
      'services/relay/index.md:4:8 error schema “Harbour” is not an id.',
      'services/relay/index.md:6:12 error schema “Beta” is not a valid value for “lifecycle”.',
      'services/relay/index.md:7:11 error schema “1/2/2026” is not a valid date.',
      'services/relay/index.md:9:5 error schema “Queue” is not an id.',
      '→ Use one of: pilots. Otherwise add teams/harbour.md.',
      '→ Write `beta`.',
      '→ Write `2026-02-01` or `2026-01-02`.',
      '→ Did you mean “queue”? Otherwise add services/queue/index.md.',
    ],
  ],
  'notes of different kinds are not told together, because each has its own answer': [
    page(`${exampleProse}\n\n> [!NOTICE]\n> One.\n\n> [!TIPP]\n> Two.\n\n> [!TIPS]\n> Three.`),
    [
      'guides/help.md:9:3 warning markup-read “[!NOTICE]” is not a known kind of note.',
      'guides/help.md:12:3 warning markup-read “[!TIPP]” is not a known kind of note. The same is wrong with “[!TIPS]” in line 15.',
      '→ Did you mean `[!NOTE]`, on a line of its own?',
      '→ Did you mean `[!TIP]`, on a line of its own?',
    ],
  ],
};

suite('findings that one action mends are told as one', () => {
  for (const [name, [files, expected]] of Object.entries(cases)) {
    test(name, async () => {
      assert.deepEqual(await told(files), expected);
    });
  }
});

test('an error is not left out for a warning', async () => {
  const files = page('| Size | Price |');
  const expected = [
    'guides/help.md:2:8 error page-is-written “Help” has only 2 words.',
    'guides/help.md:5:1 warning markup-read “| Size | Price |” is a table row outside a table.',
  ];
  assert.deepEqual((await told(files, { 'page-is-written': 'error' })).slice(0, 2), expected);
});

test('a warning that is told together with an error does not make it a warning', async () => {
  const row = matrix('| Monitoring | | A/R | |', '| Logging and audit | I | n/a | |');
  const severities = {
    'matrix-not-applicable': 'warning',
    'matrix-not-applicable-reason': 'error',
  } as const;
  assert.match((await told(row, severities))[0] ?? '', /error matrix-not-applicable-reason/);
});

test('what is told together keeps each mistake, its own message and whether all can be fixed', async () => {
  const row = matrix('| Monitoring | r | i | |', '| Incident response | c | ✓ | |');
  const { findings } = await checkFiles(row);
  const words = gathered(findings).find(({ rule }) => rule === 'matrix-full-word');
  assert.deepEqual(
    words?.mistakes?.map(({ line, column, message }) => `${line}:${column} ${message}`),
    ['9:16 “r” means R.', '9:20 “i” means I.', '10:23 “c” means C.'],
  );
  assert.equal(words.fixable, false);
});

test('equal parts are named once, with all their lines', async () => {
  const signs = ['?', '?', '?', '✓', '?', '?', '✓'];
  const rows = signs.map((sign, at) => `| Duty ${at} | ${sign} | A/R | |`);
  const [message] = await told(matrix(...rows));
  assert.match(message ?? '', /: “\?” in lines 9 to 11, 13 and 14 and “✓” in lines 12 and 15\.$/);
});

test('of very many parts, some are named and the others counted', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `| Duty ${at} | ?${at} | A/R | |`);
  const [message] = await told(matrix(...rows));
  assert.match(message ?? '', /20 cells do not say .*“\?11” in line 20 and 8 more\.$/);
});
