import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { fuzzedFile, type Fuzzed } from './fuzz-content.ts';
import { holdTo } from './fuzz-laws.ts';
import { samples } from './fuzz-samples.ts';

/** The worker's messages: the file it starts with, or its result. */
export type FuzzNews =
  { begins: Fuzzed } | { fails: string; file: Fuzzed | undefined } | { ends: number };

const { runs, seed } = workerData as { runs: number; seed: number };
const tell = (news: FuzzNews) => parentPort?.postMessage(news);

const details = await fc.check(
  fc.asyncProperty(fuzzedFile(await samples()), async (file) => {
    tell({ begins: file });
    await holdTo(file);
  }),
  { numRuns: runs, seed },
);
if (details.failed) {
  const { errorInstance, counterexample } = details;
  const reason =
    errorInstance instanceof Error
      ? (errorInstance.stack ?? errorInstance.message)
      : String(errorInstance);
  tell({ fails: reason, file: counterexample?.[0] });
} else tell({ ends: details.numRuns });
