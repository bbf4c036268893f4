import { editsWithin } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const tagNear = defineRule({
  id: 'tag-near',
  severity: 'warning',
  summary: 'No tag is a variant of another tag.',
  why: 'Two spellings split one topic, and readers who filter by one tag miss the rest.',
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
    for (const { data, at } of catalogue.documents) {
      for (const [index, tag] of (data.tags ?? []).entries()) {
        const use = uses.get(tag);
        if (use) use.isOnly = false;
        else {
          const form = formOf(tag);
          const figures = form.replace(/\D/g, '');
          uses.set(tag, {
            tag,
            form,
            figures,
            rank: uses.size,
            isOnly: true,
            at: () => at('tags', index),
          });
        }
      }
    }
    const byTrace = new Map<string, Use[]>();
    for (const use of uses.values()) {
      for (const trace of tracesOf(use.form)) {
        const others = byTrace.get(trace);
        if (others) others.push(use);
        else byTrace.set(trace, [use]);
      }
    }
    const reported = new Set<Use>();
    for (const use of uses.values()) {
      if (!use.isOnly) continue;
      const isNear = (other: Use) => !reported.has(other) && isVariant(use, other);
      const [near] = tracesOf(use.form)
        .flatMap((trace) => byTrace.get(trace)?.find(isNear) ?? [])
        .sort((one, other) => one.rank - other.rank);
      if (!near) continue;
      reported.add(use);
      yield {
        at: use.at(),
        message: `The tag ${quoted(use.tag)} is used only once and looks like ${quoted(near.tag)}.`,
        hint: `Write ${quoted(near.tag)} if you mean the same.`,
      };
    }
  },
});

/** The first use of a tag. */
interface Use {
  tag: string;
  /** Without case and punctuation. */
  form: string;
  /** Its digits. */
  figures: string;
  /** Number of tags first used before it. */
  rank: number;
  isOnly: boolean;
  at: () => Place;
}

function formOf(tag: string): string {
  const letters = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return letters.replace(/[а-џα-ω]/g, (letter) => latin.get(letter) ?? letter);
}

/** Lower-case letters of other scripts that look like Latin ones: Unicode TR 39, confusables. */
const latin = new Map(
  Array.from('аеорсухіјѕοανρ', (letter, at) => [letter, 'aeopcyxijsoavp'.charAt(at)]),
);

/** Longer words must match exactly. */
const longest = 60;

/** The form, and the form without each of its letters. Forms that differ by one letter share a trace. */
function tracesOf(form: string): string[] {
  if (form.length > longest) return [form];
  const without = Array.from(
    { length: form.length },
    (_, at) => form.slice(0, at) + form.slice(at + 1),
  );
  return [...new Set([form, ...without])];
}

/** Differs only in case or punctuation, or by one letter in a longer word. Different digits mean a different tag. */
function isVariant(one: Use, other: Use): boolean {
  if (one === other || Math.abs(one.form.length - other.form.length) > 1) return false;
  if (one.form === other.form) return true;
  if (Math.min(one.form.length, other.form.length) < 5) return false;
  return one.figures === other.figures && editsWithin(one.form, other.form, 2) === 1;
}
