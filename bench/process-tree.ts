import { readdirSync, readFileSync } from 'node:fs';

/** What a process and everything it started use, as Linux tells; watched until it is asked for. */
export interface TreeWatch {
  /** Milliseconds of processor time that children have used so far, ended ones included. */
  childCpu: () => number;
  /** The most memory that all of them had at one time, in bytes. */
  stop: () => number;
}

const tick = 10; // milliseconds; the clock of /proc on every Linux in use
const page = 4096;
const pause = 40;

/** Watches a process. Where there is no /proc, all figures are 0. */
export function watchTree(root: number): TreeWatch {
  const cpu = new Map<number, number>();
  let peak = 0;
  const look = () => {
    let memory = 0;
    for (const [pid, { time, resident }] of processesBelow(root)) {
      memory += resident;
      if (pid !== root) cpu.set(pid, time);
    }
    peak = Math.max(peak, memory);
  };
  const timer = setInterval(look, pause);
  return {
    childCpu: () => {
      look();
      return [...cpu.values()].reduce((sum, time) => sum + time, 0);
    },
    stop: () => {
      clearInterval(timer);
      return peak;
    },
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
