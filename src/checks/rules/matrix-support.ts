import { notKnown } from '#model/not-known.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { saidAgainst } from '../promised-duty.ts';
import { defineRule } from '../rule.ts';

const promises = [
  { duty: 'incident-response', key: 'onCall', what: 'on-call support' },
  { duty: 'support', key: 'hours', what: 'support hours' },
] as const;

export const matrixSupport = defineRule({
  id: 'matrix-support',
  severity: 'error',
  summary: 'A service that promises support does not leave it to its customers.',
  why: 'The page and the matrix would give two different answers to “Who do I call?”.',
  examples: {
    good: {
      ...example('services/queue/index.md', 'support: { hours: 24x7, onCall: true }'),
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Incident response | I | A/R | |'),
      ),
    },
    bad: {
      ...example('services/queue/index.md', 'support: { hours: 24x7, onCall: true }'),
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Incident response | A/R | I | |'),
      ),
    },
  },
  *check({ services, platform, platformMissing }) {
    if (platformMissing) return;
    for (const service of services) {
      const { title, data, at } = service;
      for (const { duty, key, what } of promises) {
        const promised = data.support?.[key];
        if (!promised || promised === notKnown) continue;
        const against = saidAgainst(service, platform, duty);
        if (!against) continue;
        const { row, said } = against;
        yield {
          at: at('support', key),
          message: `“${title}” promises ${what}, but its matrix ${said}.`,
          hint: `Correct either this line or line ${row.at.line} of ${row.at.file}.`,
        };
      }
    }
  },
});
