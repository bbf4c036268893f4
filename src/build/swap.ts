import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A new, empty folder beside the output, on the same disk, to build into. */
export function stagingFolder(out: string): string {
  const folder = join(dirname(out), `${stagingPrefix(out)}${String(process.pid)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Puts a finished folder in the output's place. At every instant the former or the new output is whole on disk. */
export function swapIn(staged: string, out: string): void {
  const former = formerFolder(out);
  if (existsSync(out)) renameSync(out, former);
  renameSync(staged, out);
  rmSync(former, { recursive: true, force: true });
}

/**
 * Mends what a killed build left: an output that was moved aside comes back, leftovers go. Returns whether an
 * output came back. Nobody else may be building into the same folder.
 */
export function mendSwap(out: string): boolean {
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
