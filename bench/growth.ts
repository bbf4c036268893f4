import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { runChecks } from '#checks/engine.ts';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import type { Files } from '#checks/rule.ts';
import { rules } from '#checks/rules/index.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { runCommand } from '../scripts/command-line.ts';
import { tell } from '../scripts/terminal.ts';
import { growing, type Growing } from './growth-content.ts';

/** How many times longer a check may take when the content doubles. */
const most = 2.3;
const repeats = 3;
/** In milliseconds. Shorter measurements are mostly noise, so the initial number grows until it takes this long. */
const least = 60;
/** In characters; longer files are refused. */
const longest = 5_000_000;

/** Collects garbage between checks, so that one check doesn't slow down the next. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

await runCommand(
  {
    name: 'bench:growth',
    summary:
      'Checks content with n, 2n and 4n of one thing. Ends with 1 if time grows faster than content.',
    options: { only: { summary: 'Only things whose name contains this', value: 'TEXT' } },
  },
  async ({ only = '' }) => {
    const chosen = Object.entries(growing).filter(([name]) => name.includes(only));
    const width = Math.max(...chosen.map(([name]) => name.length));
    let found = 0;
    for (const [name, thing] of chosen) {
      const { count, times } = await measured(thing);
      const ratios = times.slice(1).map((time, index) => time / (times[index] ?? time));
      const steep = isSteep(times);
      if (steep) found += 1;
      const counts = times.map((time, index) => `${count * 2 ** index}: ${time.toFixed(0)} ms`);
      const grew = ratios.map((ratio) => `×${ratio.toFixed(1)}`).join(' ');
      tell(`${name.padEnd(width)}  ${grew}  ${steep ? 'steep' : 'ok   '}  ${counts.join(', ')}\n`);
    }
    return found > 0 ? 1 : 0;
  },
);

/**
 * Processor time in milliseconds of checks with one, two and four times the number. Repeated if growth is too steep.
 */
async function measured(thing: Growing): Promise<{ count: number; times: number[] }> {
  const { from, files } = thing;
  let count = from;
  while ((await median(files(count))) < least && isRead(files(count * 8))) count *= 2;
  const once = await timesOf(thing, count);
  return { count, times: isSteep(once) ? await timesOf(thing, count) : once };
}

async function timesOf({ files }: Growing, count: number): Promise<number[]> {
  const times: number[] = [];
  for (const factor of [1, 2, 4]) times.push(await median(files(count * factor)));
  return times;
}

function isSteep(times: readonly number[]): boolean {
  return times.some((time, index) => index > 0 && time / (times[index - 1] ?? time) > most);
}

/** Whether no file is too long to be read. */
function isRead(files: Files): boolean {
  return Object.values(files).every((text) => text.length < longest);
}

async function median(files: Files): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    collectGarbage();
    const before = process.cpuUsage();
    await check(files);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((one, other) => one - other)[1] ?? 0;
}

async function check(files: Files): Promise<void> {
  const source = await readSource(memoryReader({ ...examplePlatform, ...files }));
  await runChecks({ source, catalogue: buildCatalogue(source, { today: exampleToday }), rules });
}
