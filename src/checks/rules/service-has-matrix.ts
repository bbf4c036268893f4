import { allValid, brokenServices } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const before = ['experimental', 'alpha', 'retired'];

export const serviceHasMatrix = defineRule({
  id: 'service-has-matrix',
  severity: 'error',
  summary: 'From beta on, every service says who is responsible for what.',
  why: 'Otherwise people find out during an incident. Rows inherited from the baseline count too.',
  examples: {
    good: {
      ...example('services/topic/index.md', 'lifecycle: beta\nbenefits: [No broker to run.]'),
      ...example('services/topic/first-topic.md', 'type: tutorial'),
      ...example('services/topic/limits.md', 'type: reference'),
      ...example(
        'services/topic/responsibilities.md',
        '',
        `## Backup

| Duty   | Team | Platform | Cloud |
| ------ | ---- | -------- | ----- |
| Backup |      | A/R      |       |`,
      ),
    },
    bad: {
      ...example('services/topic/index.md', 'lifecycle: beta\nbenefits: [No broker to run.]'),
      ...example('services/topic/first-topic.md', 'type: tutorial'),
      ...example('services/topic/limits.md', 'type: reference'),
    },
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'baseline')) return;
    const unknown = brokenServices(catalogue, 'matrix');
    for (const { id, title, data, matrix, at } of catalogue.services) {
      if (before.includes(data.lifecycle) || matrix.rows.length > 0 || unknown.has(id)) continue;
      yield {
        at: at('lifecycle'),
        message: `“${title}” is ${data.lifecycle} but has no responsibilities, neither its own nor inherited.`,
        hint: `Add services/${id}/responsibilities.md with a table of duties.`,
      };
    }
  },
});
