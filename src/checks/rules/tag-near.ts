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
    const uses = new Map<string, Use>();
    for (const { data, at } of documentsIn(catalogue)) {
      for (const [index, tag] of (data.tags ?? []).entries()) {
        const use = uses.get(tag);
        if (use) use.isOnly = false;
        else uses.set(tag, { tag, form: formOf(tag), isOnly: true, at: () => at('tags', index) });
      }
    }
    const told = new Set<Use>();
    for (const use of uses.values()) {
      if (!use.isOnly) continue;
      const near = uses.values().find((other) => !told.has(other) && isVariant(use, other));
      if (!near) continue;
      told.add(use);
      yield {
        at: use.at(),
        message: `The tag ${quoted(use.tag)} is used once, and ${quoted(near.tag)} looks like the same.`,
        hint: `Write ${quoted(near.tag)}, if that is what is meant.`,
      };
    }
  },
});

/** A tag where it is used first. */
interface Use {
  tag: string;
  /** Without case and marks. */
  form: string;
  isOnly: boolean;
  at: () => Place;
}

function formOf(tag: string): string {
  return tag.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Another case or other marks, or one letter in a word of some length; figures always tell apart. */
function isVariant(one: Use, other: Use): boolean {
  if (one === other || Math.abs(one.form.length - other.form.length) > 1) return false;
  if (one.form === other.form) return true;
  if (Math.min(one.form.length, other.form.length) < 5) return false;
  const figures = ({ form }: Use) => form.replace(/\D/g, '');
  return editsWithin(one.form, other.form, 2) === 1 && figures(one) === figures(other);
}
