import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './processes.ts';

/**
 * Writes a file atomically: first under an unused name beside it, then moved into place. An existing link is
 * replaced, never followed.
 */
export function writeWhole(file: string, content: string | Uint8Array, mode?: number): void {
  const beside = besideName(file);
  try {
    writeFileSync(beside, content, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** An unused name beside a path. It contains the process number, for cleaning up after killed processes. */
export function besideName(path: string): string {
  // Names end at 255 bytes, and a character here has up to three.
  const name = basename(path).slice(0, 40);
  const own = `${String(process.pid)}-${randomBytes(8).toString('hex')}`;
  return join(dirname(path), `.${name}.${own}`);
}

/** Whether `besideName` made this path. If so, messages should name its folder instead. */
export function isBeside(path: string): boolean {
  return leftover.test(basename(path));
}

/** Deletes unfinished files of killed processes from a folder. Unreadable ones are left. */
export function clearLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = leftover.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // It may belong to another user.
    }
  }
}

const leftover = /^\..+\.(\d+)-[0-9a-f]{16}$/;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
