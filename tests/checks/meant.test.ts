import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { example, exampleMoves, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { fixReader } from '#checks/fix-content.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { checkFiles } from './check-files.ts';

type Files = Record<string, string>;

const base: Files = {
  ...examplePlatform,
  ...example(
    'platform.md',
    `categories:
  - { id: data, title: Data }
  - { id: integration, title: Integration and events }
goals: [{ id: faster, title: Deliver faster }]`,
  ),
  ...example('teams/stream-team.md', 'title: Küstenstrom\nonCall: https://on-call.example.org'),
  ...example('personas/dev.md', 'title: Developer'),
};

/** The hints for a file with these lines, and the lines after a fix. */
async function told(file: string, lines: string, files = base): Promise<[string[], string]> {
  const all = { ...files, ...example(file, lines) };
  const { findings } = await checkFiles(all);
  const hints = findings
    .filter((finding) => finding.file === file && finding.severity === 'error')
    .map(({ hint = '' }) => hint);
  const changes = await fixReader(memoryReader(all), exampleToday);
  const after = changes.find((change) => change.file === file)?.after ?? all[file] ?? '';
  return [hints, after];
}

suite('a reference by name is told the id, and fixed', () => {
  for (const [file, written, wanted] of [
    ['services/stream/index.md', 'owner: Küstenstrom', 'owner: stream-team'],
    ['services/stream/index.md', 'owner: kuestenstrom', 'owner: stream-team'],
    ['services/stream/index.md', 'owner: Stream Team', 'owner: stream-team'],
    ['services/stream/index.md', 'owner: Küstenstrom Team', 'owner: stream-team'],
    ['services/stream/index.md', 'category: Integration and Events', 'category: integration'],
    ['services/stream/index.md', 'personas: [Developer]', 'personas: [dev]'],
    ['services/stream/index.md', 'dependsOn: ["Queue"]', 'dependsOn: [queue]'],
    ['roadmap/replay.md', 'goal: Deliver faster', 'goal: faster'],
    [
      'roadmap/replay.md',
      'duties: [{ service: Queue, duty: Backup, from: Product team, to: Platform }]',
      'duties: [{ service: queue, duty: backup, from: customer, to: platform }]',
    ],
  ] as const) {
    test(written, async () => {
      const [hints, after] = await told(file, written);
      assert.match(hints[0] ?? '', /^Did you mean “[a-z-]+”\? Otherwise add /);
      assert.ok(after.split('\n').includes(wanted), after);
    });
  }
  test('a title of two teams is left to the author', async () => {
    const twin = example('teams/stream-two.md', 'title: Küstenstrom\nkind: vendor');
    const [hints, after] = await told('services/stream/index.md', 'owner: Küstenstrom', {
      ...base,
      ...twin,
    });
    assert.deepEqual(hints, [
      'Use one of: stream-team, stream-two. Otherwise add teams/kuestenstrom.md.',
    ]);
    assert.match(after, /owner: Küstenstrom/);
  });
  test('a misspelt title is suggested, and left to the author', async () => {
    const [hints, after] = await told('services/stream/index.md', 'owner: Küstenstorm');
    assert.deepEqual(hints, ['Did you mean “stream-team”? Otherwise add teams/kuestenstorm.md.']);
    assert.match(after, /owner: Küstenstorm/);
  });
});

suite('a value in another form is told the right one, and fixed if there is only one', () => {
  for (const [file, written, hint, wanted = written] of [
    ['guides/a.md', 'reviewed: 30.11.2026', 'Write `2026-11-30`.', 'reviewed: 2026-11-30'],
    ['guides/a.md', 'reviewed: 5.3.2026', 'Write `2026-03-05`.', 'reviewed: 2026-03-05'],
    ['guides/a.md', 'reviewed: 11/30/2026', 'Write `2026-11-30`.', 'reviewed: 2026-11-30'],
    ['guides/a.md', 'reviewed: 30/11/2026', 'Write `2026-11-30`.', 'reviewed: 2026-11-30'],
    ['guides/a.md', 'reviewed: 3/4/2026', 'Write `2026-04-03` or `2026-03-04`.'],
    ['guides/a.md', 'reviewed: 2026-11-3', 'Write `2026-11-03`.', 'reviewed: 2026-11-03'],
    ['guides/a.md', 'reviewed: 20261130', 'Write `2026-11-30`.', 'reviewed: 2026-11-30'],
    ['guides/a.md', 'reviewed: "Nov 30, 2026"', 'Write `2026-11-30`.', 'reviewed: 2026-11-30'],
    ['guides/a.md', 'reviewed: 1. März 2026', 'Write `2026-03-01`.', 'reviewed: 2026-03-01'],
    ['guides/a.md', 'reviewed: 31.02.2026', 'Write a calendar date such as `2026-11-30`.'],
    ['roadmap/replay.md', 'target: Q4 2026', 'Write `2026-Q4`.', 'target: 2026-Q4'],
    ['roadmap/replay.md', 'target: 4. Quartal 2026', 'Write `2026-Q4`.', 'target: 2026-Q4'],
    ['roadmap/replay.md', 'target: 11/2026', 'Write `2026-11`.', 'target: 2026-11'],
    ['roadmap/replay.md', 'target: November 2026', 'Write `2026-11`.', 'target: 2026-11'],
    ['roadmap/replay.md', 'target: H1 2027', 'Write `2027-H1`.', 'target: 2027-H1'],
    ['roadmap/replay.md', 'target: July 2027', 'Write `2027-07`.', 'target: 2027-07'],
    ['roadmap/replay.md', 'target: TBD', 'Write `none`.', 'target: none'],
    ['roadmap/replay.md', 'target: t.b.d.', 'Write `none`.', 'target: none'],
    ['roadmap/replay.md', 'target: Mid-term', 'Write `mid`.', 'target: mid'],
    ['roadmap/replay.md', 'target: FY2027/Q1', 'Write `FY2027-Q1`.', 'target: FY2027-Q1'],
    [
      'roadmap/replay.md',
      'target: Q1–Q2 2027',
      'Write `2027-Q1/2027-Q2`.',
      'target: 2027-Q1/2027-Q2',
    ],
    [
      'roadmap/replay.md',
      'target: Summer 2027',
      'A season is not a target, because it differs between readers. Write the quarter or half-year that you mean, such as `2027-Q3` or `2027-H2`.',
    ],
    ['events/meet.md', 'from: 9 Uhr', "Write `'09:00'`.", "from: '09:00'"],
    ['events/meet.md', 'from: 5:30 pm', "Write `'17:30'`.", "from: '17:30'"],
    [
      'notices/window.md',
      'from: 30.12.2026 22:00 Uhr',
      "Write `'2026-12-30 22:00'`.",
      "from: '2026-12-30 22:00'",
    ],
    [
      'services/stream/index.md',
      'order: { leadTime: 2 weeks }',
      'Write `14d`.',
      'order: { leadTime: 14d }',
    ],
    [
      'services/stream/index.md',
      'order: { leadTime: 3 Werktage }',
      'Write `3 working days`.',
      'order: { leadTime: 3 working days }',
    ],
    [
      'services/stream/index.md',
      'lifecycle: Experimental',
      'Write `experimental`.',
      'lifecycle: experimental',
    ],
    [
      'surveys/a.md',
      'scores:\n  - name: Ease\n    value: 3,9\n    outOf: 5',
      'A number needs a decimal point, not a comma: write `3.9`.',
      '    value: 3.9',
    ],
    [
      'surveys/a.md',
      'scores: [{ name: Ease, value: 3,9, outOf: 5 }]',
      'A number needs a decimal point, not a comma: write `3.9`.',
      'scores: [{ name: Ease, value: 3.9, outOf: 5 }]',
    ],
    [
      'surveys/a.md',
      'scores:\n  - name: Ease\n    value: 3,900\n    outOf: 5000',
      'A number needs a decimal point, not a comma: write `3.9` or `3900`.',
      '    value: 3,900',
    ],
    [
      'services/stream/index.md',
      'achieved: [{ period: 2026-08, availability: "99,9 %" }]',
      'A number needs a decimal point, not a comma: write `99.9`.',
      'achieved: [{ period: 2026-08, availability: 99.9 }]',
    ],
  ] as const) {
    test(`${file}: ${written}`, async () => {
      const [hints, after] = await told(file, written);
      assert.deepEqual(hints, [hint]);
      assert.ok(after.includes(`\n${wanted}\n`), after);
    });
  }
});

suite('spaces that are not ordinary are named by their column, and replaced', () => {
  for (const [written, place, message, wanted] of [
    [
      'reviewed:\u00a02026-11-20',
      '3:10',
      'There is a no-break space (U+00A0) where',
      'reviewed: 2026-11-20',
    ],
    ['tags:\n  -\u00a0a', '4:4', 'There is a no-break space (U+00A0) where', 'tags:\n  - a'],
    ['tags:\n\u00a0\u00a0- a', '4:1', 'There are 2 no-break spaces (U+00A0) where', 'tags:\n  - a'],
    [
      'reviewed\u00a0: 2026-11-20',
      '3:9',
      'There is a no-break space (U+00A0) where',
      'reviewed : 2026-11-20',
    ],
    [
      'reviewed:\u202f2026-11-20',
      '3:10',
      'There is a special space (U+202F) where',
      'reviewed: 2026-11-20',
    ],
    ['owner: pilots\u00a0', '3:8', '“pilots\u00a0” is not an id.', 'owner: pilots'],
  ] as const) {
    test(JSON.stringify(written), async () => {
      const files = { ...base, ...example('guides/a.md', written) };
      const { findings } = await checkFiles(files);
      const errors = findings.filter(({ severity }) => severity === 'error');
      assert.equal(errors.length, 1);
      assert.ok(errors[0]?.message.startsWith(message), errors[0]?.message);
      assert.equal(`${String(errors[0]?.line)}:${String(errors[0]?.column)}`, place);
      const [, after] = await told('guides/a.md', written);
      assert.ok(after.includes(`\n${wanted}\n`), after);
    });
  }
  test('a no-break space in a text stays', async () => {
    const [hints, after] = await told(
      'guides/a.md',
      'description: 10\u00a0km\nreviewed: 30.11.2026',
    );
    assert.deepEqual(hints, ['Write `2026-11-30`.']);
    assert.match(after, /10\u00a0km/);
  });
});

suite('a list in another form is told what an item has', () => {
  for (const [file, written, hint, wanted = written] of [
    [
      'services/stream/index.md',
      'links: https://example.org',
      'Write a list, with a hyphen before each item. Each item has `label` and `url`: `- { label: …, url: https://… }`.',
    ],
    [
      'services/stream/index.md',
      'achieved: [99.9]',
      'Write a list, with a hyphen before each item. Each item has `period` and `availability`, and may have `note`: `- { period: 2026-11, availability: 99.9 }`.',
    ],
    [
      'surveys/a.md',
      'scores: { name: Ease }',
      'Write a list, with a hyphen before each item. Each item has `name`, `value` and `outOf`, and may have `persona`: `- { name: …, value: 1, outOf: 1 }`.',
    ],
    [
      'personas/dev.md',
      'needs: Fast, simple access',
      'Write it as a list: `needs: [Fast, simple access]`.',
    ],
    [
      'services/stream/index.md',
      'personas: Developer, dev',
      'Write it as a list: `personas: [Developer, dev]`.',
      'personas: [dev, dev]',
    ],
  ] as const) {
    test(`${file}: ${written}`, async () => {
      const [hints, after] = await told(file, written);
      assert.deepEqual(hints, [hint]);
      assert.ok(after.includes(`\n${wanted}\n`), after);
    });
  }
});

test('a lead time may be in working days, and a score may be below zero', async () => {
  const files = {
    ...base,
    ...example('services/stream/index.md', 'order: { leadTime: 3 working days }'),
    ...example('surveys/a.md', 'scores: [{ name: NPS, value: -23, outOf: 100 }]'),
  };
  const { findings } = await checkFiles(files);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
});

suite('a key that stands for another is one problem, and fixed', () => {
  const service = (...lines: string[]) => ({
    'services/stream/index.md': `---\n${lines.join('\n')}\n---\n\nText.\n`,
  });
  for (const [what, files, hints, wanted] of [
    [
      'capitals',
      service(
        'Title: Stream',
        'Summary: All that flows.',
        'Owner: Küstenstrom',
        'category: data',
        'LifeCycle: alpha',
        'Reviewed: 20.11.2026',
      ),
      [
        'Write `title:`, `summary:`, `owner:`, `lifecycle:` and `reviewed:`. Capital letters matter.',
        'Did you mean “stream-team”? Otherwise add teams/kuestenstrom.md.',
        'Write `2026-11-20`.',
      ],
      service(
        'title: Stream',
        'summary: All that flows.',
        'owner: stream-team',
        'category: data',
        'lifecycle: alpha',
        'reviewed: 2026-11-20',
      ),
    ],
    [
      'synonyms',
      service(
        'name: Stream',
        'description: All that flows.',
        'team: pilots',
        'category: data',
        'status: Alpha',
        'last_updated: 2026-11-20',
        'depends-on: [queue]',
      ),
      [
        'Write `title:`.',
        'Write `summary:`.',
        'Write `owner:`.',
        'Write `lifecycle:`.',
        'Write `alpha`.',
        'Write `reviewed:`.',
        'Write `dependsOn:`.',
      ],
      service(
        'title: Stream',
        'summary: All that flows.',
        'owner: pilots',
        'category: data',
        'lifecycle: alpha',
        'reviewed: 2026-11-20',
        'dependsOn: [queue]',
      ),
    ],
    [
      'a group',
      example('surveys/autumn.md', 'scores: [{ title: Ease, value: 3, max: 5 }]'),
      ['Write `name:`.', 'Write `outOf:`.'],
      example('surveys/autumn.md', 'scores: [{ name: Ease, value: 3, outOf: 5 }]'),
    ],
    [
      'a synonym of a key that is there',
      example('guides/a.md', 'description: All that flows.\nsummary: More.'),
      ['Keep either this or `description:`, which is there already.'],
      example('guides/a.md', 'description: All that flows.\nsummary: More.'),
    ],
    [
      'a key of another kind',
      example('guides/a.md', 'lifecycle: alpha'),
      [
        'It is a key of a service. Valid keys here: title, description, type, start, order, owner, reviewed, reviewEvery, personas, duties, draft, tags, visibility, movedFrom.',
      ],
      example('guides/a.md', 'lifecycle: alpha'),
    ],
  ] as [string, Files, string[], Files][]) {
    test(what, async () => {
      const [file = ''] = Object.keys(files);
      const { findings } = await checkFiles({ ...base, ...files });
      const said = findings.filter((each) => each.file === file && each.rule === 'schema');
      assert.deepEqual(
        said.map(({ hint }) => hint),
        hints,
      );
      const changes = await fixReader(memoryReader({ ...base, ...files }), exampleToday);
      const after = changes.find((change) => change.file === file)?.after ?? files[file];
      assert.equal(after, wanted[file]);
    });
  }
});

test('a former target in another form is told the right one, and fixed', async () => {
  const moves = (from: string) => exampleMoves(`| 2026-11-09 | ${from} | The audit took long |`);
  const files = { ...base, ...example('roadmap/replay.md', 'target: 2027-Q1', moves('Q4 2026')) };
  const { findings } = await checkFiles(files);
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'moves-form').map(({ hint }) => hint),
    ['Write `2026-Q4`.'],
  );
  const [change] = await fixReader(memoryReader(files), exampleToday);
  assert.match(change?.after ?? '', /\| 2026-11-09 \| 2026-Q4 \|/);
});

test('a fiscal target needs the month in which the fiscal year starts', async () => {
  const rulesOf = async (platform: string) => {
    const files = { ...base, ...example('platform.md', platform) };
    const all = { ...files, ...example('roadmap/replay.md', 'stage: planned\ntarget: FY2027-Q2') };
    return (await checkFiles(all)).findings.map(({ rule }) => rule);
  };
  assert.ok((await rulesOf('timezone: UTC')).includes('roadmap-fiscal-year'));
  assert.ok(!(await rulesOf('fiscalYear: { starts: 10 }')).includes('roadmap-fiscal-year'));
});
