import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const datesInOrder = defineRule({
  id: 'dates-in-order',
  severity: 'error',
  summary: 'What ends, ends after it has begun.',
  why: 'One of the two dates is wrong, and a maintenance that is over before it starts is shown to nobody.',
  examples: {
    good: example('notices/upgrade.md', 'from: 2026-12-01 22:00\nto: 2026-12-02 02:00'),
    bad: example('notices/upgrade.md', 'from: 2026-12-01 22:00\nto: 2026-12-01 02:00'),
  },
  *check(catalogue) {
    for (const { at, first, last } of spans(catalogue)) {
      // A date alone means its whole day; the texts of dates and times compare as they do.
      const length = Math.min(first.value.length, last.value.length);
      const [from, to] = [first, last].map(({ value }) => value.replace('T', ' ').slice(0, length));
      if (from === undefined || to === undefined || from <= to) continue;
      yield {
        at,
        message: `\`${last.key}\` ${last.value} lies before \`${first.key}\` ${first.value}.`,
        hint: 'Correct the one that is not true.',
      };
    }
  },
});

interface Span {
  at: Place;
  first: { key: string; value: string };
  last: { key: string; value: string };
}

const pairs = [
  ['from', 'to'],
  ['from', 'actBy'],
  ['opens', 'closes'],
  ['since', 'retireOn'],
  ['added', 'shippedOn'],
] as const;

function* spans({ notices, surveys, services, roadmap }: Catalogue): Iterable<Span> {
  for (const { data, at } of [...notices, ...surveys, ...services, ...roadmap]) {
    const values = data as Partial<Record<string, unknown>>;
    for (const [begin, end] of pairs) {
      const [first, last] = [values[begin], values[end]];
      if (typeof first !== 'string' || typeof last !== 'string') continue;
      yield { at: at(end), first: { key: begin, value: first }, last: { key: end, value: last } };
    }
  }
}
