import { quoted } from '#model/written-form.ts';
import { documentsIn, type Document } from '../documents.ts';
import { example } from '../example-platform.ts';
import { defineRule, type Violation } from '../rule.ts';

export const listedOnce = defineRule({
  id: 'listed-once',
  severity: 'warning',
  summary: 'No list of an entry has the same text twice.',
  why: 'The second one adds nothing, and most likely stands where another one was meant.',
  examples: {
    good: example('services/queue/index.md', 'tags: [messaging, streams]'),
    bad: example('services/queue/index.md', 'tags: [messaging, messaging]'),
  },
  *check(catalogue) {
    for (const { data, at } of documentsIn(catalogue)) yield* repeatedIn(data, [], at);
  },
});

function* repeatedIn(
  value: unknown,
  path: (string | number)[],
  at: Document['at'],
): Iterable<Violation> {
  if (typeof value !== 'object' || value === null) return;
  const seen = new Set<string>();
  for (const [key, item] of Object.entries(value)) {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value) || typeof item !== 'string') yield* repeatedIn(item, below, at);
    else if (!seen.has(item)) seen.add(item);
    else
      yield {
        at: at(...below),
        message: `${quoted(item)} stands in this list already.`,
        hint: 'Take it out, or write what was meant.',
      };
  }
}
