import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { beginningOf, isAlive } from '#files/processes.ts';
import { besideName, clearLeftovers } from '#files/write-whole.ts';

/** Releases the lock; may be called more than once. */
export type Release = () => void;

/**
 * Takes a lock file until it is released. A lock of a dead process is taken over. Throws, naming the holder, if
 * another process has it; `what` says what both want to do: "write dist".
 */
export function takeLock(file: string, what: string): Release {
  mkdirSync(dirname(file), { recursive: true });
  clearLeftovers(dirname(file));
  const own = besideName(file);
  try {
    writeFileSync(own, me, { flag: 'wx' });
    while (!appears(own, file)) {
      const holder = holderOf(file);
      if (holder === undefined) continue;
      if (isHeld(holder)) throw heldBy(holder, what, file);
      clearAway(file, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(file) === me) rmSync(file, { force: true });
  };
}

/** A process by its number and, if known, its start time. */
const me = `${String(process.pid)} ${beginningOf(process.pid)}`;

function pidOf(holder: string): number {
  return Number(holder.split(' ', 1)[0]);
}

function isHeld(holder: string): boolean {
  const pid = pidOf(holder);
  const [, began = ''] = holder.split(' ');
  return isAlive(pid) && (began === '' || began === beginningOf(pid));
}

/** Creates the lock by hard link, which appears with its content, so that nobody reads an empty lock. */
function appears(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!linkless.has(code)) throw error;
  }
  return copied(own, file);
}

/** Some file systems (on cameras, on some networks) have no hard links. Copying is nearly as safe. */
const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function copied(own: string, file: string): boolean {
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Two processes may find the same dead lock. One that moves a live lock aside by mistake puts it back. */
function clearAway(file: string, holder: string): void {
  const aside = besideName(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) !== holder) appears(aside, file);
  rmSync(aside, { force: true });
}

function heldBy(holder: string, what: string, file: string): Error {
  return new Error(
    `Another build (process ${String(pidOf(holder))}) is about to ${what}. Wait for it to finish. If that process is not a build, delete “${file}”.`,
  );
}
