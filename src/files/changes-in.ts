import { watch } from 'node:fs';
import { sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds to wait, because editors often touch a file several times when saving. */
const moment = 150;

/**
 * Watches folders from now on, and yields after each change, or several at once. Paths below a folder that are ignored
 * don't count. Ending the loop ends the watching.
 */
export function changesIn<F extends { path: string }>(
  folders: readonly F[],
  isIgnored: (folder: F, path: string) => boolean = () => false,
): AsyncGenerator<void> {
  let changed: () => void = () => undefined;
  const nextChange = () => new Promise<void>((done) => (changed = done));
  let next = nextChange();
  const watchers = folders.map((folder) => {
    const ignore = (path: string) => isIgnored(folder, path.split(sep).join('/'));
    return watch(folder.path, { recursive: true, ignore }, (_event, path) => {
      // Older versions of Node watch everything.
      if (path === null || !ignore(path)) changed();
    });
  });
  return (async function* () {
    try {
      for (;;) {
        await next;
        await pause(moment);
        next = nextChange();
        yield;
      }
    } finally {
      for (const watcher of watchers) watcher.close();
    }
  })();
}
