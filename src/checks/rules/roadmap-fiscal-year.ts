import { isFiscal } from '#model/target.ts';
import { example } from '../example-platform.ts';
import { promisesIn } from '../promises.ts';
import { defineRule } from '../rule.ts';

export const roadmapFiscalYear = defineRule({
  id: 'roadmap-fiscal-year',
  severity: 'error',
  summary:
    'A target of the fiscal year has dates, because `platform.md` says when that year starts.',
  why: 'Fiscal years start in any month. Without it, the target would be taken for one of the calendar year.',
  examples: {
    good: {
      ...example('platform.md', 'timezone: Europe/Amsterdam\nfiscalYear: { starts: 10 }'),
      ...example('roadmap/replay.md', 'stage: planned\ntarget: FY2027-Q2'),
    },
    bad: example('roadmap/replay.md', 'stage: planned\ntarget: FY2027-Q2'),
  },
  *check({ roadmap, platform }) {
    if (platform.data.fiscalYear) return;
    for (const { data, moves, at } of promisesIn(roadmap)) {
      const fiscal = [
        { target: data.target, place: () => at('target') },
        ...moves.map(({ from, at: row }) => ({ target: from, place: () => row })),
      ];
      for (const { target, place } of fiscal) {
        if (!isFiscal(target)) continue;
        yield {
          at: place(),
          message: `${target} is of the fiscal year, but platform.md does not say when that starts.`,
          hint: 'Add the month to platform.md, such as `fiscalYear: { starts: 10 }` for October.',
        };
      }
    }
  },
});
