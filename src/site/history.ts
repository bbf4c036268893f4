import { cutMoves, type CutMove } from '#history/cut-moves.ts';
import { lastChanges } from '#history/content-history.ts';
import type { Site } from './site.ts';

/** What Git remembers of a site's content, by file. */
export interface SiteHistory {
  /** The day of the last change. */
  changes: ReadonlyMap<string, string>;
  /** The last move of the cut of a matrix. */
  moves: ReadonlyMap<string, CutMove>;
}

/** The Git history of a site's content, read once. */
export function historyOf(
  site: Pick<Site, 'catalogue' | 'options' | 'once'>,
): Promise<SiteHistory> {
  return site.once('history', async () => {
    const { catalogue, options } = site;
    const [changes, moves] = await Promise.all([
      lastChanges(options.content),
      cutMoves(options.content, catalogue.platform),
    ]);
    return { changes, moves };
  });
}
