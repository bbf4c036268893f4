import { isDate, isMonth, isQuarter } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import { documentsIn, type Document } from '../documents.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

/** Nobody ran a platform on top of cloud providers before. */
const first = 1990;
/** Beyond as many years nobody plans. */
const ahead = 10;

/** Keys whose years have rules of their own. */
const judgedElsewhere = ['reviewed', 'target'];

export const yearLikely = defineRule({
  id: 'year-likely',
  severity: 'error',
  summary: 'No date lies before 1990, or more than ten years ahead.',
  why: 'It is a slip of the pen, `2062` for `2026`: an event that is announced for ever, or a release that nobody finds among the new ones.',
  examples: {
    good: example('events/office-hour.md', 'date: 2026-12-10'),
    bad: example('events/office-hour.md', 'date: 2062-12-10'),
  },
  *check(catalogue) {
    const last = Number(catalogue.today.slice(0, 4)) + ahead;
    const dates = [...documentsIn(catalogue)].flatMap((document) => [...datesIn(document)]);
    const moves = [...catalogue.roadmap].flatMap((item) =>
      item.moves.flatMap(({ on, from, at }) =>
        [on, from].map((value) => ({ value, at: () => at })),
      ),
    );
    for (const { value, at } of [...dates, ...moves]) {
      const year = Number(value.slice(0, 4));
      if (first <= year && year <= last) continue;
      yield {
        at: at(),
        message: `${value} lies ${year < first ? 'before any platform' : `more than ${ahead} years ahead`}.`,
        hint: 'Correct the year.',
      };
    }
  },
});

interface Written {
  value: string;
  at: () => Place;
}

function* datesIn({ data, at }: Document): Iterable<Written> {
  for (const [key, value] of Object.entries(data))
    if (!judgedElsewhere.includes(key)) yield* datesAt(value, [key], at);
}

function* datesAt(
  value: unknown,
  path: (string | number)[],
  at: Document['at'],
): Iterable<Written> {
  if (typeof value === 'string') {
    if (isDated(value)) yield { value, at: () => at(...path) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* datesAt(item, [...path, index], at);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* datesAt(item, [...path, key], at);
  }
}

/** A day, with or without a time, a month or a quarter, and nothing else. */
function isDated(text: string): boolean {
  return /^\d{4}-/.test(text) && (isDate(text.slice(0, 10)) || isMonth(text) || isQuarter(text));
}
