import { isDate, isMonth, isQuarter } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import { eachText } from '../each-text.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

/** There were no cloud platforms before. */
const first = 1990;
/** A date further ahead is most likely a typo. */
const ahead = 10;

/** Other rules check the years of these keys, and a goal may lie far ahead. */
const leftOut = ['reviewed', 'target', 'goals'];

export const yearLikely = defineRule({
  id: 'year-likely',
  severity: 'error',
  summary: 'No date is before 1990 or more than ten years ahead.',
  why: 'It is probably a typo, such as `2062` for `2026`. The event would be announced for ever, or the release would be listed in the wrong place.',
  examples: {
    good: example('events/office-hour.md', 'date: 2026-12-10'),
    bad: example('events/office-hour.md', 'date: 2062-12-10'),
  },
  *check(catalogue) {
    const last = Number(catalogue.today.slice(0, 4)) + ahead;
    const isLikely = (date: string) =>
      first <= Number(date.slice(0, 4)) && Number(date.slice(0, 4)) <= last;
    const found: { date: string; at: Place }[] = [];
    for (const { data, at } of catalogue.documents) {
      eachText(data, (text, path) => {
        if (!isDated(text) || isLikely(text)) return;
        if (leftOut.includes(String(path[0])) || path.at(-1) === 'target') return;
        found.push({ date: text, at: at(...path) });
      });
    }
    for (const { moves } of catalogue.roadmap)
      for (const { on, from, due, at } of moves) {
        if (!isLikely(on)) found.push({ date: on, at });
        if (due && !(isLikely(due.start) && isLikely(due.end))) found.push({ date: from, at });
      }
    for (const { date, at } of found) {
      const isEarly = Number(/\d{4}/.exec(date)?.[0]) < first;
      yield {
        at,
        message: `${date} is ${isEarly ? `before ${first}` : `more than ${ahead} years ahead`}.`,
        hint: 'Correct the year.',
      };
    }
  },
});

/** Whether the text is only a day (with or without a time), a month or a quarter. */
function isDated(text: string): boolean {
  return /^\d{4}-/.test(text) && (isDate(text.slice(0, 10)) || isMonth(text) || isQuarter(text));
}
