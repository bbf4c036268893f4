import { lastChanges } from '#history/last-change.ts';
import { siteOptions } from './options.ts';

let changes: Promise<ReadonlyMap<string, string>> | undefined;

/** The day on which a content file last changed; none where history does not say. */
export async function lastChangeOf(file: string): Promise<string | undefined> {
  changes ??= lastChanges(siteOptions().content);
  return (await changes).get(file);
}
