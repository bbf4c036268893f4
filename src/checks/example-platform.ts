import { descriptorOf } from '#model/kinds.ts';
import { classifyPath } from '#source/classify-path.ts';
import type { Files } from './rule.ts';

/** The date for checking the rules' examples. */
export const exampleToday = '2026-11-30';

/** Enough prose for a page to count as written. */
export const exampleProse = `A message is kept until its reader confirms it, and for seven days at most. Readers of one group share the
work, and each message goes to one of them. When a reader fails before it confirms, the message is offered again,
so write readers that can see the same message twice.`;

/** One file of an example: its front-matter lines, after those that its kind requires, and its body. */
export function example(path: string, lines = '', body?: string): Files {
  const placing = classifyPath(path);
  const needed = placing.what === 'entry' ? descriptorOf(placing.kind).example : { lines: [] };
  const text = needed.prose ? exampleProse : '';
  const own = new Set(lines.split('\n').map(keyOf));
  const id = path.replace(/\/index\.md$|\.mdx?$/g, '').replace(/^.*\//, '');
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const before = needed.lines
    .filter((line) => !own.has(keyOf(line)))
    .map((line) => line.replace('<title>', title));
  const matter = [...before, ...(lines === '' ? [] : [lines])].join('\n');
  const content = body ?? text;
  return { [path]: `---\n${matter}\n---\n${content === '' ? '' : `\n${content}\n`}` };
}

function keyOf(line: string): string {
  return /^[A-Za-z]+(?=:)/.exec(line)?.[0] ?? '';
}

/** A small platform without findings, which the rules' examples are added to. */
export const examplePlatform: Files = {
  ...example('platform.md', 'timezone: Europe/Amsterdam'),
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

/** An example matrix with one table below “Monitoring”. */
export function exampleMatrix(...rows: string[]): string {
  return [
    '## Monitoring',
    '',
    '| Duty | Team | Platform | Cloud |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** An example section of moves. */
export function exampleMoves(...rows: string[]): string {
  return ['## Moves', '', '| On | From | Why |', '| --- | --- | --- |', ...rows].join('\n');
}
