import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Creates an empty folder to build into, beside the output and on the same disk. */
export function stagingFolder(out: string): string {
  const folder = join(dirname(out), `${stagingPrefix(out)}${String(process.pid)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Moves a finished folder to the output's place. At every moment the old or the new output is complete on disk. */
export function swapIn(staged: string, out: string): void {
  const former = formerFolder(out);
  if (existsSync(out)) renameSync(out, former);
  renameSync(staged, out);
  rmSync(former, { recursive: true, force: true });
}

/**
 * Cleans up after a killed build: restores an output that was moved aside and removes leftovers. Returns whether an
 * output was restored. No other process may be building into the same folder.
 */
export function restoreSwap(out: string): boolean {
  const former = formerFolder(out);
  const aside = existsSync(former);
  const lost = aside && !existsSync(out);
  if (lost) renameSync(former, out);
  else if (aside) rmSync(former, { recursive: true });
  for (const folder of stagedBeside(out)) rmSync(folder, { recursive: true, force: true });
  return lost;
}

function stagedBeside(out: string): string[] {
  const parent = dirname(out);
  if (!existsSync(parent)) return [];
  const names = readdirSync(parent).filter((name) => name.startsWith(stagingPrefix(out)));
  return names.map((name) => join(parent, name));
}

function stagingPrefix(out: string): string {
  return `.${basename(out)}.staging-`;
}

function formerFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.former`);
}
