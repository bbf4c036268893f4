import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** What a process used: milliseconds of processor time and of wall time, and the most memory in bytes. */
export interface Usage {
  user: number;
  system: number;
  wall: number;
  peak: number;
}

/** Told by the process itself as it ends, so that nothing is estimated. */
const told = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs a script of Node in a process of its own, after what is to be loaded before it; what it says, and how it ends, is not looked at. */
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
      ...[`data:text/javascript,${encodeURIComponent(told)}`, ...preload].flatMap(imported),
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
