import { example, exampleMatrix } from '../example-platform.ts';
import { saidAgainst } from '../promised-duty.ts';
import { defineRule } from '../rule.ts';

const promises = [
  { duty: 'backup', key: 'rpo' },
  { duty: 'restore', key: 'rto' },
] as const;

export const matrixObjectives = defineRule({
  id: 'matrix-objectives',
  severity: 'error',
  summary:
    'A service with a recovery objective does not leave backup and restore to its customers.',
  why: 'A service can only promise to lose at most fifteen minutes of data if it makes the backups itself.',
  examples: {
    good: {
      ...example(
        'services/queue/index.md',
        'objectives: { availability: 99.9, rpo: 15m, rto: 4h }',
      ),
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Backup | I | A/R | |').replace('Monitoring', 'Backup and restore'),
      ),
    },
    bad: {
      ...example(
        'services/queue/index.md',
        'objectives: { availability: 99.9, rpo: 15m, rto: 4h }',
      ),
      ...example(
        'services/queue/responsibilities.md',
        '',
        exampleMatrix('| Backup | A/R | | |').replace('Monitoring', 'Backup and restore'),
      ),
    },
  },
  *check({ services, platform, platformMissing }) {
    if (platformMissing) return;
    for (const service of services) {
      const { title, data, at } = service;
      for (const { duty, key } of promises) {
        const promise = data.objectives?.[key];
        if (promise === undefined || promise.startsWith('not-')) continue;
        const against = saidAgainst(service, platform, duty);
        if (!against) continue;
        const { row, said } = against;
        // A service that holds no data has nothing to restore, but still has a recovery time.
        if (row.notApplicable && key === 'rto') continue;
        yield {
          at: at('objectives', key),
          message: `“${title}” commits to ${key.toUpperCase()} ${promise}, but its matrix ${said}.`,
          hint: `Set it to \`not-committed\`, or correct line ${row.at.line} of ${row.at.file}.`,
        };
      }
    }
  },
});
