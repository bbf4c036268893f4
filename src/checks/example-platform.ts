import type { Files } from './rule.ts';

/** The day on which the rules' examples are judged. */
export const exampleToday = '2026-11-30';

/** Enough of it for a page that is written. */
export const exampleProse = `A message is kept until its reader confirms it, and for seven days at most. Readers of one group share the
work, and each message goes to one of them. When a reader fails before it confirms, the message is offered again,
so write readers that can see the same message twice.`;

/** Front-matter that every example of a kind needs, by its path; a line of the example's own replaces it. */
const needed: readonly [path: RegExp, lines: readonly string[], body: string][] = [
  [
    /^platform\.md$/,
    [
      'title: Harbour',
      'summary: What product teams build on.',
      'owner: pilots',
      'categories: [{ id: data, title: Data }]',
    ],
    '',
  ],
  [
    /^services\/[^/]+\/index\.md$/,
    [
      'title: <id>',
      'summary: Messages that arrive at least once.',
      'owner: pilots',
      'category: data',
      'lifecycle: experimental',
      'reviewed: 2026-11-02',
    ],
    '',
  ],
  [/\/(responsibilities|baseline)\.md$/, ['reviewed: 2026-11-02'], ''],
  [/^(services|guides)\//, ['title: <id>'], exampleProse],
  [
    /^roadmap\//,
    [
      'title: <id>',
      'outcome: Messages come back by themselves.',
      'stage: exploring',
      'kind: feature',
      'owner: pilots',
    ],
    '',
  ],
  [/^teams\//, ['title: <id>', 'kind: platform', 'channel: https://chat.example.org/pilots'], ''],
  [/^personas\//, ['title: <id>', 'summary: Writes software.'], ''],
  [/^providers\//, ['title: <id>'], ''],
  [/^events\//, ['title: <id>', 'summary: Questions and answers.', 'date: 2026-12-10'], ''],
  [/^surveys\//, ['title: <id>', 'date: 2026-11-02', 'method: survey'], ''],
  [/^releases\//, ['title: <id>', 'date: 2026-11-02', 'kind: added'], ''],
  [/^notices\//, ['title: <id>', 'kind: maintenance', 'from: 2026-12-01'], ''],
  [/^glossary\//, ['term: <id>', 'definition: A word of ours.'], ''],
];

/**
 * One file of an example: its own lines of front-matter, with those that its kind needs before them, and its body.
 */
export function example(path: string, lines = '', body?: string): Files {
  const [, defaults, text] = needed.find(([form]) => form.test(path)) ?? [path, [], ''];
  const own = new Set(lines.split('\n').map(keyOf));
  const id = path.replace(/\/index\.md$|\.mdx?$/g, '').replace(/^.*\//, '');
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const before = defaults
    .filter((line) => !own.has(keyOf(line)))
    .map((line) => line.replace('<id>', title));
  const matter = [...before, ...(lines === '' ? [] : [lines])].join('\n');
  const content = body ?? text;
  return { [path]: `---\n${matter}\n---\n${content === '' ? '' : `\n${content}\n`}` };
}

function keyOf(line: string): string {
  return /^[A-Za-z]+(?=:)/.exec(line)?.[0] ?? '';
}

/** A small platform in which nothing is found; a rule's examples are laid over it. */
export const examplePlatform: Files = {
  ...example('platform.md'),
  ...example('teams/pilots.md', 'onCall: https://on-call.example.org/pilots'),
  ...example(
    'services/queue/index.md',
    `lifecycle: production
benefits:
  - No broker to run.
support:
  hours: business-hours
  channel: https://chat.example.org/queue
objectives:
  availability: 99.9
  rpo: not-committed
  rto: 4h`,
  ),
  ...example('services/queue/first-message.md', 'type: tutorial\nstart: true'),
  ...example('services/queue/limits.md', 'type: reference'),
  ...example('services/queue/replay.md', 'type: runbook'),
  ...example(
    'services/queue/responsibilities.md',
    '',
    `## Monitoring

| Duty              | Team | Platform | Cloud |
| ----------------- | ---- | -------- | ----- |
| Monitoring        | I    | A/R      |       |
| Incident response | C    | A/R      |       |`,
  ),
};
