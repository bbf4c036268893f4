import { buildSite, type BuildRequest } from '#build/build-site.ts';
import type { Phase, Progress } from '#build/progress.ts';

/** Messages from the measured process. */
export type BuildNews = { begin: Phase } | { end: Phase; figures: string } | { say: string };

const tell = (news: BuildNews) => process.send?.(news);

const progress: Progress = {
  begin: (phase) => tell({ begin: phase }),
  end: (phase, figures) => tell({ end: phase, figures }),
  say: (text) => tell({ say: text }),
};

process.once('message', (request) => {
  void buildSite(request as BuildRequest, progress)
    .catch((error: unknown) => {
      tell({ say: String(error) });
      return false;
    })
    .then((built) => process.exit(built ? 0 : 1));
});
