import { buildSite } from '#build/build-site.ts';
import { seconds } from '#build/figures.ts';
import { textProgress } from '#build/progress.ts';
import type { PersonsPath } from './content-folder.ts';
import { project } from './project.ts';
import type { siteRequest } from './site-request.ts';
import { tell } from './terminal.ts';

/** Builds a site and reports progress on stdout; returns false if the content has errors. */
export async function runBuild(
  request: Awaited<ReturnType<typeof siteRequest>>,
  out: PersonsPath,
): Promise<boolean> {
  const since = performance.now();
  const built = await buildSite(
    { project, ...request, out },
    textProgress((text) => tell(text)),
  );
  if (built) tell(`Built in${seconds(performance.now() - since)}.\n`);
  return built;
}
