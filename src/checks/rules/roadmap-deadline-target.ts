import { isOpen } from '#catalogue/lane.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapDeadlineTarget = defineRule({
  id: 'roadmap-deadline-target',
  severity: 'warning',
  summary: 'No target ends after a hard deadline.',
  why: 'An item that keeps such a target can still miss the deadline, and nobody notices before the day.',
  examples: {
    good: example(
      'roadmap/replay.md',
      'stage: planned\ntarget: 2027-Q1\ndeadline: { date: 2027-03-31, kind: hard, why: The law applies after that day. }',
    ),
    bad: example(
      'roadmap/replay.md',
      'stage: planned\ntarget: 2027-Q2\ndeadline: { date: 2027-03-31, kind: hard, why: The law applies after that day. }',
    ),
  },
  *check({ roadmap }) {
    for (const item of roadmap) {
      const { title, data, due, deadline, at } = item;
      if (!isOpen(item) || !due || deadline?.kind !== 'hard' || deadline.date === undefined)
        continue;
      if (due.end <= deadline.date) continue;
      const target = data.target ?? '';
      const ends = due.precision === 'date' ? '' : `, which ends on ${due.end}`;
      yield {
        at: at('target'),
        message: `“${title}” has the target ${target}${ends}, but its hard deadline is ${deadline.date}.`,
        hint: 'Set a target that ends by the deadline and record the old one, or write `kind: soft` if the deadline can be missed.',
      };
    }
  },
});
