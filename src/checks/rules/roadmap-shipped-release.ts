import { allValid } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapShippedRelease = defineRule({
  id: 'roadmap-shipped-release',
  severity: 'warning',
  summary: 'An item that has shipped is mentioned in a release.',
  why: 'The release tells customers what is new, and since when.',
  examples: {
    good: {
      ...example('roadmap/replay.md', 'stage: shipped'),
      ...example('releases/replay.md', 'roadmap: replay'),
    },
    bad: example('roadmap/replay.md', 'stage: shipped\nshippedOn: 2026-11-02'),
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'release')) return;
    const { roadmap } = catalogue;
    for (const { id, title, data, releases, at } of roadmap) {
      if (data.stage !== 'shipped' || releases.length > 0) continue;
      yield {
        at: at('stage'),
        message: `“${title}” has shipped, but no release mentions it.`,
        hint: `Add a file to releases/ with \`roadmap: ${id}\`.`,
      };
    }
  },
});
