import { readdirSync, readFileSync } from 'node:fs';

/** The resources used by a process and all its children, from Linux. */
export interface TreeWatch {
  /** Use since the last call: processor time in milliseconds and peak memory in bytes. */
  sinceLast: () => { cpu: number; peak: number };
  stop: () => void;
}

const tick = 10; // milliseconds per tick of /proc on all common Linux systems
const pause = 30;

/** Watches a process. Without /proc, all figures are 0. */
export function watchTree(root: number): TreeWatch {
  const cpu = new Map<number, number>();
  let counted = 0;
  let peak = 0;
  const look = () => {
    let own = 0;
    let mapped = 0;
    for (const pid of treeOf(root)) {
      cpu.set(pid, timeOf(pid) ?? cpu.get(pid) ?? 0);
      const memory = memoryOf(pid);
      own += memory.own;
      // Program files are mapped once for all processes.
      mapped = Math.max(mapped, memory.mapped);
    }
    peak = Math.max(peak, own + mapped);
  };
  const timer = setInterval(look, pause);
  return {
    sinceLast: () => {
      look();
      const all = [...cpu.values()].reduce((sum, time) => sum + time, 0);
      const since = { cpu: all - counted, peak };
      counted = all;
      peak = 0;
      return since;
    },
    stop: () => clearInterval(timer),
  };
}

/** A process and all its descendants. */
function treeOf(root: number): number[] {
  const parents = new Map(pids().map((pid) => [pid, Number(fieldsOf(pid)?.[1])]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

function pids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** User and system time of a process; undefined after it has ended. */
function timeOf(pid: number): number | undefined {
  const fields = fieldsOf(pid);
  return fields && (Number(fields[11]) + Number(fields[12])) * tick;
}

/** The fields of a process's `stat`, from its state on. */
function fieldsOf(pid: number): string[] | undefined {
  const stat = textOf(pid, 'stat');
  // The name, in brackets, may contain spaces.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function memoryOf(pid: number): { own: number; mapped: number } {
  const status = textOf(pid, 'status') ?? '';
  const bytesOf = (key: string) =>
    Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { own: bytesOf('RssAnon') + bytesOf('RssShmem'), mapped: bytesOf('RssFile') };
}

function textOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
