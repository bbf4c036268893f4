import { diskTrouble } from '#files/disk-trouble.ts';
import { loadOwn } from '#own/load.ts';
import { siteFrom } from '#site/make-site.ts';
import type { BuildRequest } from './build-site.ts';
import { checkFigures, checkPhase, checkReport } from './check-phase.ts';
import { ownExports } from './own-exports.ts';
import { phaseRunner, type Phase, type Progress } from './progress.ts';
import { renderDigest } from './render-digest.ts';
import { writeHostFiles } from './host-files.ts';
import { writeSiteMap } from './site-map.ts';
import { RenderError, renderSite } from './render-site.ts';
import { counted } from '#model/phrase.ts';
import { bytes, siteSize } from './figures.ts';

/** The order to this process: check the content and, if it is valid, render it into a folder. */
export interface RenderOrder {
  request: BuildRequest;
  /** The cache of this content with these options. */
  cache: string;
  staged: string;
}

/** The platform that was rendered. */
export interface Rendered {
  title: string;
  timezone: string;
  /** The day that it was rendered for. */
  today: string;
}

/** The messages of this process to the build. */
export type RenderNews =
  | { begin: Phase }
  | { end: Phase; figures: string }
  | { say: string }
  | { rendered: Rendered }
  /** Content or site has errors, which were reported. */
  | { wrong: true }
  /** Rendering could not be completed. */
  | { trouble: string };

const tell = (news: RenderNews) => process.send?.(news);

const progress: Progress = {
  begin: (phase) => tell({ begin: phase }),
  end: (phase, figures) => tell({ end: phase, figures }),
  say: (text) => tell({ say: text }),
};

// The parent process stops this one. A terminal sends the signal to both, so ignore it here.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
// The parent process is gone.
process.once('disconnect', () => process.exit());
process.once('message', (order) => {
  void checkAndRender(order as RenderOrder)
    .catch((error: unknown) => ({
      trouble: diskTrouble(error) ?? (error instanceof Error ? error.message : String(error)),
    }))
    // Astro may leave workers behind that would keep the process alive.
    .then((news) => process.send?.(news, () => process.exit()));
});

async function checkAndRender({ request, cache, staged }: RenderOrder): Promise<RenderNews> {
  const { project, shown, options } = request;
  const during = phaseRunner(progress);

  const own = await loadOwn(request.own ?? { home: project, rules: [], exports: [] });
  const checked = await during('check', () => checkPhase(request, own.rules), checkFigures);
  if (checked.withoutHistory !== undefined) progress.say(checked.withoutHistory);
  if (checked.unusedFacets !== undefined) progress.say(checked.unusedFacets);
  if (checked.exitCode > 0) {
    progress.say(`\n${checkReport(checked)}`);
    return { wrong: true };
  }
  const { source, catalogue } = checked;
  // A build that runs past midnight keeps the day on which it started.
  const { today } = catalogue;
  const site = siteFrom(source, { ...options, today }, own);

  try {
    const { warnings } = await during(
      'render',
      async () => {
        // First, so that its errors are not among Astro's.
        const compare = ownExports(site, project);
        const result = await renderSite({
          site,
          project,
          shown,
          cache,
          out: staged,
          code: renderDigest(project),
        });
        compare(staged);
        return result;
      },
      ({ rendered }) => {
        const { pages, size } = siteSize(staged);
        const anew = rendered < pages ? `, ${String(rendered)} rendered anew` : '';
        return `${counted(pages, 'page')}, ${bytes(size)}${anew}`;
      },
    );
    for (const warning of warnings) progress.say(warning);
    writeHostFiles(site, staged);
    await writeSiteMap(site, staged);
    const { title, timezone } = catalogue.platform;
    return { rendered: { title, timezone, today } };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    progress.say(`\n${error.message}`);
    return { wrong: true };
  }
}
