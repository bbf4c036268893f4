import { changesIn } from '#files/changes-in.ts';
import { foldersOf, isNeverRead } from '#source/content-folder.ts';
import type { ContentPlace } from './content-folder.ts';
import { tellAside } from './terminal.ts';

/**
 * Runs a check now and after every change in a folder, until the process is stopped. Errors are reported and the next
 * change is tried, as a file that can't be read now may be complete a moment later.
 */
export async function watchFolder(
  content: ContentPlace,
  check: () => Promise<number>,
): Promise<number> {
  const changes = changesIn(foldersOf(content), isNeverRead);
  process.once('SIGINT', () => process.exit(0));
  do {
    await runOnce(check);
    tellAside(
      `${new Date().toLocaleTimeString()}  watching ${content.shown}. Press Ctrl+C to stop.\n`,
    );
  } while (!(await changes.next()).done);
  return 0;
}

async function runOnce(check: () => Promise<number>): Promise<void> {
  try {
    await check();
  } catch (error) {
    tellAside(`check: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
