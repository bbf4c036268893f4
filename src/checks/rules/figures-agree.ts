import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule, type RuleFinding } from '../rule.ts';

const hint = 'Correct the wrong figure.';

export const figuresAgree = defineRule({
  id: 'figures-agree',
  severity: 'error',
  summary: 'The figures in an entry are consistent.',
  why: 'If there are more answers than invitations, a score above its maximum, or two capacities for one quarter, a figure is wrong. Charts would show it.',
  examples: {
    good: example('surveys/spring.md', 'invited: 40\nanswered: 31'),
    bad: example('surveys/spring.md', 'invited: 31\nanswered: 40'),
  },
  *check({ surveys, services, platform }) {
    for (const { data, at } of surveys) {
      const { invited, answered, scores = [] } = data;
      if (invited !== undefined && answered !== undefined && answered > invited)
        yield findingAt(
          at('answered'),
          `${String(answered)} people answered, but only ${String(invited)} were invited.`,
        );
      for (const [index, { name, value, outOf }] of scores.entries()) {
        // A net promoter score is between -100 and 100.
        const least = outOf === 100 ? -100 : 0;
        if (value >= least && value <= outOf) continue;
        const place = at('scores', index, 'value');
        yield findingAt(
          place,
          `“${name}” has a score of ${String(value)} out of ${String(outOf)}.`,
        );
      }
    }
    if (Object.values(platform.data.balance ?? { feature: 1 }).every((share) => share === 0))
      yield findingAt(platform.at('balance'), 'All shares in `balance` are 0.');
    for (const { data, at } of services) {
      const periods = new Set<string>();
      for (const [index, { period }] of (data.achieved ?? []).entries()) {
        if (periods.has(period))
          yield findingAt(at('achieved', index, 'period'), `${period} already has a figure.`);
        periods.add(period);
      }
    }
    const quarters = new Set<string>();
    for (const [index, { quarter }] of (platform.data.capacity ?? []).entries()) {
      if (quarters.has(quarter))
        yield findingAt(
          platform.at('capacity', index, 'quarter'),
          `${quarter} already has a capacity.`,
        );
      quarters.add(quarter);
    }
  },
});

function findingAt(at: Place, message: string): RuleFinding {
  return { at, message, hint };
}
