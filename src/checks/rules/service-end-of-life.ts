import { isLeaving } from '#model/lifecycle.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const links = 'links: [{ label: How to leave, url: https://wiki.example.org/leave }]';

export const serviceEndOfLife = defineRule({
  id: 'service-end-of-life',
  severity: 'error',
  summary:
    'A frozen, deprecated or retired service states the reason, and a deprecated one its end date.',
  why: 'Customers have to move their products. They need the reason to accept it and the date to plan it.',
  examples: {
    good: example(
      'services/queue/index.md',
      `lifecycle: deprecated\nreason: Its vendor ends support.\nretireOn: 2027-06-30\n${links}`,
    ),
    bad: example(
      'services/queue/index.md',
      `lifecycle: deprecated\nretireOn: 2027-06-30\n${links}`,
    ),
  },
  *check({ services }) {
    for (const { title, data, notKnown, at } of services) {
      const { lifecycle, reason, retireOn } = data;
      if (isLeaving(lifecycle) && reason === undefined) {
        yield {
          at: at('lifecycle'),
          message: `“${title}” is ${lifecycle} but gives no reason.`,
          hint: 'Add `reason:` with a sentence for customers.',
        };
      }
      if (lifecycle === 'deprecated' && retireOn === undefined && !notKnown.retireOn) {
        yield {
          at: at('lifecycle'),
          message: `“${title}” is deprecated but has no end date.`,
          hint: 'Add `retireOn:` with a date such as `2027-06-30`, or with `not-known` or `not-decided`.',
        };
      }
      if (notKnown.retireOn === 'not-decided' && lifecycle !== 'retired' && !data.decideBy) {
        yield {
          at: at('retireOn'),
          message: `“${title}” does not say by when its end will be decided.`,
          hint: 'Add `decideBy:` with a date such as `2027-03-31`.',
        };
      }
      if (data.decideBy !== undefined && notKnown.retireOn !== 'not-decided') {
        yield {
          at: at('decideBy'),
          message: `“${title}” says when its end will be decided, but not that it is \`not-decided\`.`,
          hint: 'Remove `decideBy:`, or write `retireOn: not-decided`.',
        };
      }
    }
  },
});
