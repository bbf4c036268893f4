import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives the lock back; may be called more than once. */
export type Release = () => void;

/** Takes several locks, or none of them; see `takeLock`. */
export function takeLocks(locks: readonly (readonly [file: string, what: string])[]): Release {
  const held: Release[] = [];
  const release = () => held.forEach((leave) => leave());
  try {
    for (const [file, what] of locks) held.push(takeLock(file, what));
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Makes this process the only holder of a lock file until it releases it. A lock whose process is gone is taken over.
 * Throws, naming the holder, if another process has it; `what` says what both want: "write dist".
 */
export function takeLock(file: string, what: string): Release {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${String(process.pid)}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!linked(own, file)) {
      const holder = holderOf(file);
      if (holder === undefined) continue;
      if (isAlive(holder)) throw heldBy(holder, what, file);
      clearAway(file, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
}

/** A hard link appears with its content at once: nobody can read a lock that has no holder yet. */
function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Two may find the same dead lock: whoever moves a living one aside by mistake puts it back. */
function clearAway(file: string, holder: number): void {
  const aside = `${file}.${String(process.pid)}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside) !== holder) linked(aside, file);
  rmSync(aside, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function heldBy(pid: number, what: string, file: string): Error {
  return new Error(
    `Another build (process ${String(pid)}) is about to ${what}. Wait for it to end; if that process is no build, delete “${file}”.`,
  );
}
