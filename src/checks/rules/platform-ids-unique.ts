import { folded } from '#catalogue/plain-text.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const lists = ['categories', 'goals', 'themes', 'layers', 'areas', 'duties'] as const;

export const platformIdsUnique = defineRule({
  id: 'platform-ids-unique',
  severity: 'error',
  summary:
    'Every category, goal, theme, layer, area and duty of the platform has a unique id and title.',
  why: 'Entries refer to them by id, matrices by title. With duplicates, it is unclear which one is meant.',
  examples: {
    good: example(
      'platform.md',
      'goals: [{ id: lead-time, title: Faster }, { id: cost, title: Cheaper }]',
    ),
    bad: example(
      'platform.md',
      'goals: [{ id: lead-time, title: Faster }, { id: lead-time, title: Cheaper }]',
    ),
  },
  *check({ platform }) {
    for (const list of lists) {
      const titles = new Map<string, string>();
      const ids = new Map<string, string>();
      for (const [index, { id, title }] of (platform.data[list] ?? []).entries()) {
        const before = titles.get(id);
        const other = ids.get(folded(title));
        titles.set(id, before ?? title);
        ids.set(folded(title), other ?? id);
        if (before !== undefined) {
          yield {
            at: platform.at(list, index, 'id'),
            message: `${quoted(id)} is already the id of “${before}” in \`${list}\`.`,
            hint: `Give “${title}” a different id.`,
          };
        } else if (other !== undefined) {
          yield {
            at: platform.at(list, index, 'title'),
            message: `${quoted(title)} is already the title of “${other}” in \`${list}\`.`,
            hint: `Give “${id}” a different title. Upper and lower case count as the same.`,
          };
        }
      }
    }
  },
});
