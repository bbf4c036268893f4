import { allValid, brokenServices } from '../all-valid.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const required = example(
  'platform.md',
  'duties: [{ id: monitoring, title: Monitoring, area: monitoring, required: true }]',
);

export const matrixRequiredDuty = defineRule({
  id: 'matrix-required-duty',
  severity: 'error',
  summary: 'Every service assigns each duty that the platform requires.',
  why: 'The platform compares services by these duties. A missing row looks as if there were nothing to do.',
  examples: {
    good: required,
    bad: {
      ...required,
      ...example('services/topic/index.md'),
    },
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'baseline')) return;
    const { services, platform } = catalogue;
    const duties = [...platform.duties.values()].filter((duty) => duty.required);
    const unknown = brokenServices(catalogue, 'matrix');
    for (const { id, title, data, matrix, at } of services) {
      if (data.lifecycle === 'retired' || unknown.has(id)) continue;
      const said = new Set(matrix.rows.map(({ duty }) => duty.id));
      const missing = duties.filter((duty) => !said.has(duty.id)).map((duty) => duty.title);
      if (missing.length === 0) continue;
      yield {
        at: matrix.own?.at() ?? at(),
        message: `“${title}” does not say who does “${missing.join('”, “')}”.`,
        hint: `Add a row to services/${id}/responsibilities.md. If the duty is not applicable, write \`n/a: why\`.`,
      };
    }
  },
});
