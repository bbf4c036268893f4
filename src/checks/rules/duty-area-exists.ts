import { defaultAreas } from '#model/standard-duties.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { knownHint } from '../known-hint.ts';
import { defineRule } from '../rule.ts';

export const dutyAreaExists = defineRule({
  id: 'duty-area-exists',
  severity: 'error',
  summary: 'Every standard duty lies in an area of the platform.',
  why: 'The areas are the order of the cut. A duty in an area that is not there stands alone at its end.',
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
        message: `The duty “${title}” lies in ${quoted(area)}, which is no area.`,
        hint: knownHint(area, areas, 'add it to `areas` in platform.md'),
      };
    }
  },
});
