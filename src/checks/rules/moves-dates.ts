import { example, exampleMoves } from '../example-platform.ts';
import { promisesIn, type Promised } from '../promises.ts';
import { defineRule } from '../rule.ts';

export const movesDates = defineRule({
  id: 'moves-dates',
  severity: 'error',
  summary:
    'Every move of a roadmap item or milestone is in the past, and its new target was in the future at the time.',
  why: 'An impossible move makes the item’s history wrong, and the figures based on it too.',
  examples: {
    good: example(
      'roadmap/replay.md',
      'target: 2027-Q1',
      exampleMoves('| 2026-11-09 | 2026-Q4 | The audit found open points |'),
    ),
    bad: example(
      'roadmap/replay.md',
      'target: 2027-Q1',
      exampleMoves('| 2027-11-09 | 2026-Q4 | The audit found open points |'),
    ),
  },
  *check({ roadmap, today }) {
    for (const promised of promisesIn(roadmap)) {
      for (const [index, { on, at }] of promised.moves.entries()) {
        const wrong = untrue(promised, index, today);
        if (wrong === undefined) continue;
        const message = `The move of ${on} in ${promised.name} ${wrong}.`;
        yield { at, message, hint: 'Correct the wrong date.' };
      }
    }
  },
});

/** Why a move can’t be right; only the first reason. */
function untrue({ moves, data, due, shippedOn }: Promised, index: number, today: string) {
  const on = moves[index]?.on ?? today;
  if (on > today) return 'is in the future';
  if (shippedOn !== undefined && on > shippedOn) return `is after it shipped on ${shippedOn}`;
  const next = moves[index + 1];
  const to = next?.from ?? data.target;
  const end = (next ? next.due : due)?.end;
  return end !== undefined && end < on
    ? `set the target ${to ?? ''}, which had already passed`
    : undefined;
}
