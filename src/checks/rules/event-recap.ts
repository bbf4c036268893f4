import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const eventRecap = defineRule({
  id: 'event-recap',
  severity: 'warning',
  dated: true,
  summary: 'A past event has a recording or a recap.',
  why: 'Most people could not attend. A recap tells them what they missed.',
  examples: {
    good: example(
      'events/office-hour.md',
      'date: 2026-10-01\nrecap: Twelve teams came; replay was asked for most.',
    ),
    bad: example('events/office-hour.md', 'date: 2026-10-01'),
  },
  *check({ events, today }) {
    for (const { title, data, lastDay, isCancelled, at } of events) {
      if (lastDay >= today || isCancelled || (data.recording ?? data.recap) !== undefined) continue;
      yield {
        at: at('date'),
        message: `“${title}” was on ${data.date} and has neither a recording nor a recap.`,
        hint: 'Add `recording:` with its address, or `recap:` with a summary.',
      };
    }
  },
});
