import { diskTrouble } from '#files/disk-trouble.ts';
import { siteFrom } from '#site/site.ts';
import type { BuildRequest } from './build-site.ts';
import { checkFigures, checkPhase, checkReport } from './check-phase.ts';
import { phaseRunner, type Phase, type Progress } from './progress.ts';
import { renderDigest } from './render-digest.ts';
import { RenderError, renderSite } from './render-site.ts';
import { bytes, counted } from './figures.ts';
import { siteSize } from './site-size.ts';

/** What the build asks of this process: check the content, and render it into a folder if it is right. */
export interface RenderOrder {
  request: BuildRequest;
  /** What this content and these options rendered before. */
  cache: string;
  staged: string;
}

/** What this process tells the build. */
export type RenderNews =
  | { begin: Phase }
  | { end: Phase; figures: string }
  | { say: string }
  /** Rendered. */
  | { title: string }
  /** What is wrong with content or site has been said. */
  | { wrong: true }
  /** It could not be known. */
  | { trouble: string };

const tell = (news: RenderNews) => process.send?.(news);

const progress: Progress = {
  begin: (phase) => tell({ begin: phase }),
  end: (phase, figures) => tell({ end: phase, figures }),
  say: (text) => tell({ say: text }),
};

// Who is to stop it all is told so, and stops this process: a terminal tells both at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
// Nobody is left to render for.
process.once('disconnect', () => process.exit());
process.once('message', (order) => {
  void checkAndRender(order as RenderOrder)
    .catch((error: unknown) => ({
      trouble: diskTrouble(error) ?? (error instanceof Error ? error.message : String(error)),
    }))
    // Astro may leave workers behind that would keep the process.
    .then((news) => process.send?.(news, () => process.exit()));
});

async function checkAndRender({ request, cache, staged }: RenderOrder): Promise<RenderNews> {
  const { project, shown, options } = request;
  const during = phaseRunner(progress);

  const checked = await during('check', () => checkPhase(request), checkFigures);
  if (checked.withoutHistory !== undefined) progress.say(checked.withoutHistory);
  if (checked.exitCode > 0) {
    progress.say(`\n${checkReport(checked)}`);
    return { wrong: true };
  }
  const { source, catalogue } = checked;
  // A build that goes on past midnight stays on the day that it began.
  const { today } = catalogue;
  const renderedUnder = renderDigest(project);
  const site = siteFrom(source, { ...options, today, renderedUnder });

  try {
    const warnings = await during(
      'render',
      () => renderSite({ site, project, shown, cache, out: staged }),
      () => {
        const { pages, size } = siteSize(staged);
        return `${counted(pages, 'page')}, ${bytes(size)}`;
      },
    );
    for (const warning of warnings) progress.say(warning);
    return { title: catalogue.platform.title };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    progress.say(`\n${error.message}`);
    return { wrong: true };
  }
}
