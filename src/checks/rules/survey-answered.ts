import { daysBetween } from '#model/period.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const days = 90;

export const surveyAnswered = defineRule({
  id: 'survey-answered',
  severity: 'warning',
  dated: true,
  summary: `Every survey finding has an answer within ${days} days.`,
  why: 'People who get no answer do not take part again. A “no” with a reason is an answer too.',
  examples: {
    good: example(
      'surveys/spring.md',
      'date: 2026-06-01\nfindings: [{ text: Replay takes a ticket., answer: Since August it takes a command. }]',
    ),
    bad: example(
      'surveys/spring.md',
      'date: 2026-06-01\nfindings: [{ text: Replay takes a ticket. }]',
    ),
  },
  *check({ surveys, today }) {
    for (const { data, at } of surveys) {
      const since = daysBetween(data.date, today);
      if (since <= days) continue;
      for (const [index, { text, roadmap, answer, declined }] of (data.findings ?? []).entries()) {
        if (roadmap ?? answer ?? declined) continue;
        yield {
          at: at('findings', index),
          message: `The finding ${quoted(text)} has been without an answer for ${since} days.`,
          hint: 'Add `roadmap:` with the item that answers it, `answer:`, or `declined:` with the reason.',
        };
      }
    }
  },
});
