import { test } from 'node:test';
import fc from 'fast-check';
import { fuzzedFile } from '../../bench/fuzz-content.ts';
import { faultyFile, checkFaulty } from '../../bench/fuzz-faulty.ts';
import { holdTo } from '../../bench/fuzz-laws.ts';
import { samples } from '../../bench/fuzz-samples.ts';

test('every problem of a random file is reported, and a fix does no harm', async () => {
  await fc.assert(fc.asyncProperty(fuzzedFile(await samples()), holdTo), { numRuns: 300, seed: 7 });
});

test('a randomly placed mistake is found: in quotes, lists, front-matter, rows of a matrix', async () => {
  await fc.assert(fc.asyncProperty(faultyFile, checkFaulty), { numRuns: 600, seed: 7 });
});
