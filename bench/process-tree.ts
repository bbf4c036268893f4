import { readdirSync, readFileSync } from 'node:fs';

/** What a process and everything it started use, as Linux tells. */
export interface TreeWatch {
  /** What it used since it was last asked: processor time in milliseconds, and the most memory at one time in bytes. */
  sinceLast: () => { cpu: number; peak: number };
  stop: () => void;
}

const tick = 10; // milliseconds; the clock of /proc on every Linux in use
const page = 4096;
const pause = 30;

/** Watches a process. Where there is no /proc, all figures are 0. */
export function watchTree(root: number): TreeWatch {
  const cpu = new Map<number, number>();
  let told = 0;
  let peak = 0;
  const look = () => {
    let memory = 0;
    for (const [pid, { time, resident }] of processesBelow(root)) {
      memory += resident;
      cpu.set(pid, time);
    }
    peak = Math.max(peak, memory);
  };
  const timer = setInterval(look, pause);
  return {
    sinceLast: () => {
      look();
      const all = [...cpu.values()].reduce((sum, time) => sum + time, 0);
      const since = { cpu: all - told, peak };
      told = all;
      peak = 0;
      return since;
    },
    stop: () => clearInterval(timer),
  };
}

interface Usage {
  parent: number;
  time: number;
  resident: number;
}

function processesBelow(root: number): Map<number, Usage> {
  const all = new Map(
    pids().flatMap((pid) => {
      const usage = usageOf(pid);
      return usage ? [[pid, usage] as const] : [];
    }),
  );
  const below = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = all.get(pid)?.parent;
    return parent !== undefined && parent > 0 && below(parent);
  };
  return new Map([...all].filter(([pid]) => below(pid)));
}

function pids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name, in brackets, may have spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return {
      parent,
      time: ((fields[11] ?? 0) + (fields[12] ?? 0)) * tick,
      resident: (fields[21] ?? 0) * page,
    };
  } catch {
    return undefined;
  }
}
