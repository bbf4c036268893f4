import type { Catalogue } from '#catalogue/catalogue.ts';
import { periodOf } from '#model/period.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const factInFuture = defineRule({
  id: 'fact-in-future',
  severity: 'warning',
  summary: 'Facts about the past have a date in the past.',
  why: 'Readers expect to be able to use anything that has been released, and a figure dated next summer cannot have been measured.',
  examples: {
    good: example('releases/limits.md', 'date: 2026-11-02'),
    bad: example('releases/limits.md', 'date: 2027-11-02'),
  },
  *check(catalogue) {
    for (const { what, date, at } of facts(catalogue)) {
      if (date === undefined || (periodOf(date)?.start ?? date.slice(0, 10)) <= catalogue.today)
        continue;
      yield {
        at: at(),
        message: `\`${what}\` is ${date}, which is in the future.`,
        hint: 'Correct the date, or add it when it has happened.',
      };
    }
  },
});

interface Fact {
  /** The key with the date. */
  what: string;
  /** A day, with or without a time, a month or a quarter. */
  date: string | undefined;
  at: () => Place;
}

function* facts(catalogue: Catalogue): Iterable<Fact> {
  const { services, releases, surveys, matrices, roadmap, notices, platform } = catalogue;
  for (const { data, at } of services) {
    yield { what: 'since', date: data.since, at: () => at('since') };
    yield { what: 'adoption', date: data.adoption?.date, at: () => at('adoption', 'date') };
    for (const [index, { period }] of (data.achieved ?? []).entries())
      yield { what: 'achieved', date: period, at: () => at('achieved', index, 'period') };
  }
  for (const { data, at } of releases)
    yield { what: 'date', date: data.date, at: () => at('date') };
  for (const { data, at } of surveys)
    if (data.scores ?? data.findings) yield { what: 'date', date: data.date, at: () => at('date') };
  for (const { data, at } of matrices)
    for (const [index, { date }] of (data.agreedWith ?? []).entries())
      yield { what: 'agreedWith', date, at: () => at('agreedWith', index, 'date') };
  for (const { data, at } of roadmap) {
    yield { what: 'added', date: data.added, at: () => at('added') };
    yield { what: 'result', date: data.result?.date, at: () => at('result', 'date') };
  }
  for (const { data, at } of notices) {
    yield { what: 'announced', date: data.announced, at: () => at('announced') };
    if (data.kind === 'incident') yield { what: 'from', date: data.from, at: () => at('from') };
  }
  for (const [index, { quarter, spent }] of (platform.data.capacity ?? []).entries())
    if (spent)
      yield { what: 'spent', date: quarter, at: () => platform.at('capacity', index, 'spent') };
}
