import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptPromise, lastAchieved } from '#catalogue/achieved.ts';

test('the latest achieved availability is that of the period that ended last', () => {
  const achieved = [
    { period: '2026-10', availability: 99.98 },
    { period: '2026-Q3', availability: 99.9 },
    { period: '2026-09', availability: 99.8 },
  ];
  assert.equal(lastAchieved(achieved)?.period, '2026-10');
  assert.equal(lastAchieved(undefined), undefined);
});

test('a promise is kept if the latest availability is at least the promised one', () => {
  const after = (availability: number) =>
    ({
      objectives: { availability: 99.9, rpo: '5m', rto: '1h' },
      achieved: [{ period: '2026-10', availability }],
    }) as Parameters<typeof keptPromise>[0];
  assert.equal(keptPromise(after(99.89)), false);
  assert.equal(keptPromise(after(99.9)), true);
  assert.equal(keptPromise({ ...after(99), objectives: undefined }), undefined);
});
