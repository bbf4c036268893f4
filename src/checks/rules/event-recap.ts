import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const eventRecap = defineRule({
  id: 'event-recap',
  severity: 'warning',
  dated: true,
  summary: 'An event in the past has a recording or says what came of it.',
  why: 'Most who wanted to be there were not. Without a recap the event happened for a few.',
  examples: {
    good: example(
      'events/office-hour.md',
      'date: 2026-10-01\nrecap: Twelve teams came; replay was asked for most.',
    ),
    bad: example('events/office-hour.md', 'date: 2026-10-01'),
  },
  *check({ events, today }) {
    for (const { title, data, at } of events) {
      if (data.date >= today || (data.recording ?? data.recap) !== undefined) continue;
      yield {
        at: at('date'),
        message: `“${title}” was on ${data.date} and has neither recording nor recap.`,
        hint: 'Add `recording:` with its address, or `recap:` with what came of it.',
      };
    }
  },
});
