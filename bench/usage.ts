import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** The use of a process: processor time and wall time in milliseconds, and peak memory in bytes. */
export interface Usage {
  user: number;
  system: number;
  wall: number;
  peak: number;
}

/** The process reports its own use as it ends, so that nothing is estimated. */
const reporter = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs a Node script in a separate process, preloading modules. Ignores its output and exit code. */
export async function usageOf(
  script: string,
  args: readonly string[],
  folder: string,
  preload: readonly string[] = [],
): Promise<Usage> {
  const since = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...[`data:text/javascript,${encodeURIComponent(reporter)}`, ...preload].flatMap(imported),
      script,
      ...args,
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const said = await text(child.stdio[3] as Readable);
  const wall = performance.now() - since;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(said) as NodeJS.ResourceUsage;
  return { user: userCPUTime / 1000, system: systemCPUTime / 1000, wall, peak: maxRSS * 1024 };
}

function imported(module: string): string[] {
  return ['--import', module];
}
