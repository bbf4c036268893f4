import type { Event } from '#catalogue/catalogue.ts';
import { example } from '../example-platform.ts';
import { defineRule, type RuleFinding } from '../rule.ts';

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
    for (const event of events) yield* judgeTimes(event);
    for (const { data, at } of [...notices, ...surveys, ...services, ...roadmap]) {
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

/** An event may end after midnight, but a meeting from 17:00 to 16:00 is a slip. */
function* judgeTimes({ data, at }: Event): Iterable<RuleFinding> {
  const { date, until, from, to } = data;
  if (until !== undefined && until < date) {
    yield {
      at: at('until'),
      message: `\`until\` (${until}) is before \`date\` (${date}).`,
      hint: 'Correct the wrong date.',
    };
  }
  if (from === undefined || to === undefined || to >= from || (until ?? date) !== date) return;
  if (until === undefined && minutesOf(to) + 1440 - minutesOf(from) <= longestNight) return;
  yield {
    at: at('to'),
    message: `\`to\` (${to}) is before \`from\` (${from}).`,
    hint: 'Correct the wrong time. An event that ends on another day needs `until:` with that day.',
  };
}

/** The longest event, in minutes, that is taken to end on the next day. */
const longestNight = 12 * 60;

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

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
