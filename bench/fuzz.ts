import { Worker } from 'node:worker_threads';
import { runCommand } from '../scripts/command-line.ts';
import { buildAccepted, fuzzedCandidates } from './build-accepted.ts';
import type { Fuzzed } from './fuzz-content.ts';
import type { FuzzNews } from './fuzz-run.ts';

/** Seconds after which a file counts as never finishing. */
const limit = 20;

const whole = (value: string) =>
  /^[1-9]\d{0,8}$/.test(value) ? undefined : `“${value}” is not a whole number above 0`;

await runCommand(
  {
    name: 'bench:fuzz',
    summary:
      'Checks, fixes and builds random and randomly damaged files, and prints the first that fails.',
    options: {
      runs: { summary: 'The number of files', value: 'N', default: '1000', refuse: whole },
      seed: {
        summary: 'The seed of the random generator',
        value: 'S',
        default: '1',
        refuse: whole,
      },
    },
  },
  async ({ runs, seed }) => {
    const worker = new Worker(new URL('fuzz-run.ts', import.meta.url), {
      workerData: { runs: Number(runs), seed: Number(seed) },
    });
    const news = await outcome(worker);
    await worker.terminate();
    if (news) {
      process.stdout.write(`${news.reason}\n\n${news.file ? shown(news.file) : ''}\n`);
      return 1;
    }
    process.stdout.write(
      `${runs} files of seed ${seed}: every problem was reported, and nothing failed.\n`,
    );
    const { built, refused, broken } = await buildAccepted(
      await fuzzedCandidates({ runs: Number(runs), seed: Number(seed) }),
    );
    for (const { name, output } of broken) process.stdout.write(`${name}\n${output}\n`);
    process.stdout.write(
      `${built} accepted files were built, ${refused} were refused, ${broken.length} were accepted but failed to build.\n`,
    );
    return broken.length > 0 ? 1 : 0;
  },
);

/** Undefined if all went well, otherwise what broke and on which file. */
function outcome(
  worker: Worker,
): Promise<{ reason: string; file: Fuzzed | undefined } | undefined> {
  return new Promise((done, fail) => {
    let file: Fuzzed | undefined;
    const slow = () => done({ reason: `Not finished after ${String(limit)} s.`, file });
    let timer = setTimeout(slow, limit * 1000);
    worker.on('message', (news: FuzzNews) => {
      clearTimeout(timer);
      if ('begins' in news) {
        file = news.begins;
        timer = setTimeout(slow, limit * 1000);
      } else if ('fails' in news) done({ reason: news.fails, file: news.file });
      else done(undefined);
    });
    worker.once('error', fail);
  });
}

function shown({ path, content }: Fuzzed): string {
  const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
  return `${path}\n${JSON.stringify(text)}\n`;
}
