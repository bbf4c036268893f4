import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '#model/nearest.ts';

const nearestOf = (text: string, ...candidates: string[]) => nearest(text, candidates);

test('the nearest has the fewest typos, with swapped letters counted as one', () => {
  assert.equal(nearestOf('onwer', 'order', 'owner', 'other'), 'owner');
  assert.equal(nearestOf('databse', 'data', 'database'), 'database');
  assert.equal(nearestOf('Lifecycle', 'lifecycle'), 'lifecycle');
});

test('a candidate with too little in common is not near', () => {
  assert.equal(nearestOf('queue', 'network', 'identity'), undefined);
  assert.equal(nearestOf('ab', 'cd'), undefined);
  assert.equal(nearestOf('anything'), undefined);
});

test('a single candidate that contains the text is near, one of several is not', () => {
  assert.equal(nearestOf('postgres', 'managed-postgresql', 'identity'), 'managed-postgresql');
  assert.equal(nearestOf('managed', 'managed-postgresql', 'managed-kubernetes'), undefined);
});

test('the text itself is never its own nearest match', () => {
  assert.equal(nearestOf('owner', 'owner'), undefined);
});
