import { cutMoves, type CutMove } from '#history/cut-moves.ts';
import { lastChanges } from '#history/content-history.ts';
import type { Site } from './site.ts';

/** The Git history of a site's content, read once. */
interface Remembered {
  changes: ReadonlyMap<string, string>;
  moves: ReadonlyMap<string, CutMove>;
}

const remembered = new WeakMap<Site, Promise<Remembered>>();

/** The day on which a content file last changed; undefined if the history doesn't say. */
export async function lastChangeOf(site: Site, file: string): Promise<string | undefined> {
  return (await historyOf(site)).changes.get(file);
}

/** When the cut of a matrix last moved, and how; undefined if it never did, or if the history doesn't say. */
export async function lastCutMoveOf(site: Site, file: string): Promise<CutMove | undefined> {
  return (await historyOf(site)).moves.get(file);
}

function historyOf(site: Site): Promise<Remembered> {
  let known = remembered.get(site);
  if (!known) remembered.set(site, (known = readHistory(site)));
  return known;
}

async function readHistory({ catalogue, options }: Site): Promise<Remembered> {
  const { content } = options;
  const [changes, moves] = await Promise.all([
    lastChanges(content),
    cutMoves(content, catalogue.platform),
  ]);
  return { changes, moves };
}
