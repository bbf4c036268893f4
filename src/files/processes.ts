import { readFileSync } from 'node:fs';

/** Whether a process of this number runs, whoever’s it is. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in units of the system: numbers are given again, most of all to the few processes of a container.
 * Empty where the system doesn’t say.
 */
export function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // The second field is a name in brackets, which may hold anything; the time is the twenty-second (proc(5)).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
