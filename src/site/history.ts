import { cutMoves, type CutMove } from '#history/cut-moves.ts';
import { lastChanges } from '#history/last-change.ts';
import { catalogue } from './catalogue.ts';
import { siteOptions } from './options.ts';

let changes: Promise<ReadonlyMap<string, string>> | undefined;
let moves: Promise<ReadonlyMap<string, CutMove>> | undefined;

/** The day on which a content file last changed; none where history does not say. */
export async function lastChangeOf(file: string): Promise<string | undefined> {
  changes ??= lastChanges(siteOptions().content);
  return (await changes).get(file);
}

/** When the cut of a matrix last moved, and how; none where it never did, or history does not say. */
export async function lastCutMoveOf(file: string): Promise<CutMove | undefined> {
  moves ??= catalogue().then(({ platform }) => cutMoves(siteOptions().content, platform));
  return (await moves).get(file);
}
