import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule, type RuleFinding } from '../rule.ts';

const hint = 'Correct the one that is not true.';

export const figuresAgree = defineRule({
  id: 'figures-agree',
  severity: 'error',
  summary: 'Figures of one entry can all be true.',
  why: 'More answers than people asked, a score above its highest or a quarter with two capacities: one of the figures is wrong, and charts draw them all.',
  examples: {
    good: example('surveys/spring.md', 'invited: 40\nanswered: 31'),
    bad: example('surveys/spring.md', 'invited: 31\nanswered: 40'),
  },
  *check({ surveys, services, platform }) {
    for (const { data, at } of surveys) {
      const { invited, answered, scores = [] } = data;
      if (invited !== undefined && answered !== undefined && answered > invited)
        yield told(at('answered'), `${String(answered)} answered of ${String(invited)} invited.`);
      for (const [index, { name, value, outOf }] of scores.entries()) {
        if (value >= 0 && value <= outOf) continue;
        const place = at('scores', index, 'value');
        yield told(place, `“${name}” has ${String(value)} out of ${String(outOf)}.`);
      }
    }
    if (Object.values(platform.data.balance ?? { feature: 1 }).every((share) => share === 0))
      yield told(platform.at('balance'), 'The balance aims at nothing: all its shares are 0.');
    for (const { data, at } of services) {
      const periods = new Set<string>();
      for (const [index, { period }] of (data.achieved ?? []).entries()) {
        if (periods.has(period))
          yield told(at('achieved', index, 'period'), `${period} has a figure already.`);
        periods.add(period);
      }
    }
    const quarters = new Set<string>();
    for (const [index, { quarter }] of (platform.data.capacity ?? []).entries()) {
      if (quarters.has(quarter))
        yield told(platform.at('capacity', index, 'quarter'), `${quarter} has a capacity already.`);
      quarters.add(quarter);
    }
  },
});

function told(at: Place, message: string): RuleFinding {
  return { at, message, hint };
}
