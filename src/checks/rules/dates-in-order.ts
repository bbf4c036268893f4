import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const datesInOrder = defineRule({
  id: 'dates-in-order',
  severity: 'error',
  summary: 'An end date is not before its start date.',
  why: 'One of the two dates is wrong. Maintenance that ends before it starts would never be shown.',
  examples: {
    good: example('notices/upgrade.md', 'from: 2026-12-01 22:00\nto: 2026-12-02 02:00'),
    bad: example('notices/upgrade.md', 'from: 2026-12-01 22:00\nto: 2026-12-01 02:00'),
  },
  *check({ notices, events, surveys, services, roadmap }) {
    for (const { data, at } of [...notices, ...events, ...surveys, ...services, ...roadmap]) {
      const values = data as Partial<Record<string, unknown>>;
      for (const [first, last] of pairs) {
        const [begin, end] = [values[first], values[last]];
        if (typeof begin !== 'string' || typeof end !== 'string' || !isBefore(end, begin)) continue;
        yield {
          at: at(last),
          message: `\`${last}\` (${end}) is before \`${first}\` (${begin}).`,
          hint: 'Correct the wrong date.',
        };
      }
    }
  },
});

const pairs = [
  ['from', 'to'],
  ['from', 'actBy'],
  ['opens', 'closes'],
  ['closes', 'date'],
  ['since', 'retireOn'],
  ['added', 'shippedOn'],
  ['added', 'stoppedOn'],
] as const;

/** Dates and times compare as text. A date without a time means the whole day. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const [first = '', second = ''] = [one, other].map((text) =>
    text.replace('T', ' ').slice(0, length),
  );
  return first < second;
}
