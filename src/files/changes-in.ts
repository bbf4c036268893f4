import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds to wait, because editors often touch a file several times when saving. */
const moment = 150;

/** Watches a folder from now on, and yields after each change, or several at once. Ending the loop ends the watching. */
export function changesIn(folder: string): AsyncGenerator<void> {
  let changed: () => void = () => undefined;
  const nextChange = () => new Promise<void>((done) => (changed = done));
  let next = nextChange();
  const watcher = watch(folder, { recursive: true }, () => {
    changed();
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
      watcher.close();
    }
  })();
}
