import { allValid, brokenServices } from '../all-valid.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const promise = `stage: shipped
duties:
  - { service: queue, duty: monitoring, from: customer, to: platform }`;

export const roadmapHandover = defineRule({
  id: 'roadmap-handover',
  severity: 'error',
  summary: 'When an item that hands over a duty has shipped, the matrix shows the new layer.',
  why: 'Otherwise the roadmap and the matrix name different layers for the same duty.',
  examples: {
    good: {
      ...example('roadmap/replay.md', promise),
      ...example('releases/replay.md', 'roadmap: replay'),
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Monitoring | I | A/R | |'),
      ),
    },
    bad: {
      ...example('roadmap/replay.md', promise),
      ...example('releases/replay.md', 'roadmap: replay'),
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Monitoring | A/R | I | |'),
      ),
    },
  },
  *check(catalogue) {
    if (!allValid(catalogue, 'platform', 'baseline')) return;
    const { roadmap, services, platform, duties } = catalogue;
    const unknown = brokenServices(catalogue, 'matrix');
    for (const { title, data, at } of roadmap) {
      if (data.stage !== 'shipped') continue;
      for (const [index, { service: id, duty, to }] of (data.duties ?? []).entries()) {
        const service = services.get(id);
        const layer = platform.layers.find((each) => each.id === to);
        if (!service || !layer || !duties.has(duty) || unknown.has(id)) continue;
        const row = service.matrix.rows.find((each) => each.duty.id === duty);
        if (row?.isUnclear || row?.ownership?.layers.includes(to)) continue;
        yield {
          at: at('duties', index),
          message: `“${title}” has shipped, but the matrix of “${service.title}” does not assign “${duties.get(duty)?.title ?? duty}” to ${layer.title}.`,
          hint: `Change the row in services/${id}/responsibilities.md, or remove the handover.`,
        };
      }
    }
  },
});
