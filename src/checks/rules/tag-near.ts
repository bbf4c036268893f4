import { editsWithin } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import { documentsIn } from '../documents.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const tagNear = defineRule({
  id: 'tag-near',
  severity: 'warning',
  summary: 'No tag is a variant of another one.',
  why: 'Two spellings split what belongs together, and whoever filters by one misses the rest.',
  examples: {
    good: {
      ...example('services/queue/index.md', 'tags: [messaging]'),
      ...example('services/topic/index.md', 'tags: [messaging, streams]'),
    },
    bad: {
      ...example('services/queue/index.md', 'tags: [messaging]'),
      ...example('services/topic/index.md', 'tags: [Messaging]'),
      ...example('services/stream/index.md', 'tags: [messaging]'),
    },
  },
  *check(catalogue) {
    const uses = new Map<string, Place[]>();
    for (const { data, at } of documentsIn(catalogue)) {
      for (const [index, tag] of (data.tags ?? []).entries()) {
        uses.set(tag, [...(uses.get(tag) ?? []), at('tags', index)]);
      }
    }
    const told = new Set<string>();
    for (const [tag, [at, another]] of uses) {
      if (!at || another) continue;
      const near = [...uses.keys()].find(
        (other) => other !== tag && !told.has(other) && isVariant(tag, other),
      );
      if (near === undefined) continue;
      told.add(tag);
      yield {
        at,
        message: `The tag ${quoted(tag)} is used once, and ${quoted(near)} looks like the same.`,
        hint: `Write ${quoted(near)}, if that is what is meant.`,
      };
    }
  },
});

/** Other case or marks, one letter more, less or other in a word of some length; figures always tell apart. */
function isVariant(tag: string, other: string): boolean {
  const [one, two] = [bare(tag), bare(other)];
  if (one === two) return true;
  if (one.replace(/\D/g, '') !== two.replace(/\D/g, '')) return false;
  return Math.min(one.length, two.length) >= 5 && editsWithin(one, two, 2) === 1;
}

function bare(tag: string): string {
  return tag.toLowerCase().replace(/[\s_-]+/g, '');
}
