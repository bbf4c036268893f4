import { allValid } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const categoryUsed = defineRule({
  id: 'category-used',
  severity: 'warning',
  summary: 'Every category has at least one service.',
  why: 'An empty category looks like a mistake.',
  examples: {
    good: example('platform.md', 'categories: [{ id: data, title: Data }]'),
    bad: example(
      'platform.md',
      'categories: [{ id: data, title: Data }, { id: network, title: Network }]',
    ),
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'platform', 'service')) return;
    const { platform, services } = catalogue;
    const used = new Set([...services].map(({ data }) => data.category));
    for (const [index, { id, title }] of (platform.data.categories ?? []).entries()) {
      if (used.has(id)) continue;
      yield {
        at: platform.at('categories', index),
        message: `No service is in the category “${title}”.`,
        hint: `Give a service \`category: ${id}\`, or remove the category.`,
      };
    }
  },
});
