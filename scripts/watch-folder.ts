import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonsPath } from './content-folder.ts';
import { tellAside } from './terminal.ts';

/** Milliseconds to wait, because editors often touch a file several times when saving. */
const moment = 150;

/**
 * Runs a check now and after every change in a folder, until the process is stopped. Errors are reported and the next
 * change is tried, as a file that can't be read now may be complete a moment later.
 */
export async function watchFolder(
  { path, shown }: PersonsPath,
  check: () => Promise<number>,
): Promise<number> {
  let changed: () => void = () => undefined;
  let next = new Promise<void>((done) => (changed = done));
  const watcher = watch(path, { recursive: true }, () => {
    changed();
  });
  process.once('SIGINT', () => {
    watcher.close();
    process.exit(0);
  });
  for (;;) {
    await runOnce(check);
    tellAside(`${new Date().toLocaleTimeString()}  watching ${shown}. Press Ctrl+C to stop.\n`);
    await next;
    await pause(moment);
    next = new Promise<void>((done) => (changed = done));
  }
}

async function runOnce(check: () => Promise<number>): Promise<void> {
  try {
    await check();
  } catch (error) {
    tellAside(`check: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
