import { defaultAreas } from '#model/standard-duties.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { knownHint } from '../known-hint.ts';
import { defineRule } from '../rule.ts';

export const dutyAreaExists = defineRule({
  id: 'duty-area-exists',
  severity: 'error',
  summary: 'Every standard duty belongs to an area of the platform.',
  why: 'The cut is ordered by area. A duty in an unknown area would appear alone at the end.',
  examples: {
    good: example('platform.md', 'duties: [{ id: restore, title: Restore, area: backup }]'),
    bad: example('platform.md', 'duties: [{ id: restore, title: Restore, area: backups }]'),
  },
  *check({ platform }) {
    const areas = (platform.data.areas ?? defaultAreas).map(({ id }) => id);
    for (const [index, { area, title }] of (platform.data.duties ?? []).entries()) {
      if (areas.includes(area)) continue;
      yield {
        at: platform.at('duties', index, 'area'),
        message: `The duty “${title}” is in the unknown area ${quoted(area)}.`,
        hint: knownHint(area, areas, 'add it to `areas` in platform.md'),
      };
    }
  },
});
