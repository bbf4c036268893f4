import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleMatrix } from '#checks/example-platform.ts';
import { checkFiles } from './check-files.ts';

const service = 'services/queue/index.md';
const matrix = 'services/queue/responsibilities.md';

/** One rule's messages about a service with the given objectives and matrix rows. */
async function said(rule: string, promise: string, ...rows: string[]): Promise<string[]> {
  const { findings } = await checkFiles({
    ...example(service, promise),
    ...example(matrix, '', exampleMatrix(...rows)),
  });
  return findings.flatMap((finding) => (finding.rule === rule ? finding.message : []));
}

test('on-call contradicts a matrix in which nobody responds to incidents', async () => {
  const none = '| Incident response | | n/a: nothing ever breaks | |';
  assert.deepEqual(await said('matrix-support', 'support: { hours: 24x7, onCall: true }', none), [
    '“Queue” promises on-call support, but its matrix says that “Incident response” is not applicable.',
  ]);
});

test('a recovery point contradicts a matrix without backup, a recovery time one without restore', async () => {
  const objectives = 'objectives: { availability: 99.9, rpo: 15m, rto: 4h }';
  const rows = ['| Backup | | n/a: no data | |', '| Restore | | n/a: no data | |'];
  assert.deepEqual(await said('matrix-objectives', objectives, ...rows), [
    '“Queue” commits to RPO 15m, but its matrix says that “Backup” is not applicable.',
  ]);
});

test('a duty shared with the customer contradicts nothing', async () => {
  const rows = ['| Incident response | R: the readers | A/R: the brokers | |'];
  assert.deepEqual(
    await said('matrix-support', 'support: { hours: 24x7, onCall: true }', ...rows),
    [],
  );
});
