import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './processes.ts';

/**
 * Writes a file whole or not at all: beside it first, under a name that is nobody's, then in its place. Nothing that lies
 * there is written through, whatever it links to.
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

/** A name beside a path that is nobody's. It says which process it belongs to, should that be killed. */
export function besideName(path: string): string {
  // Names end at 255 bytes, and a letter has up to three.
  const name = basename(path).slice(0, 40);
  const own = `${String(process.pid)}-${randomBytes(8).toString('hex')}`;
  return join(dirname(path), `.${name}.${own}`);
}

/** Whether a path was named by `besideName`; then its folder is what a person knows of it. */
export function isBeside(path: string): boolean {
  return leftover.test(basename(path));
}

/** Takes away from a folder what killed processes left half written; what can't be looked at stays. */
export function clearLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = leftover.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // It may be somebody else's.
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
