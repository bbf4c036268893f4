import { buildSite } from '#build/build-site.ts';
import { seconds } from '#build/figures.ts';
import { textProgress } from '#build/progress.ts';
import type { SiteOptions } from '#site/options.ts';
import type { PersonsPath } from './content-folder.ts';
import { project } from './site-request.ts';

/** Builds a site, telling on stdout how it goes; false if the content is wrong. */
export async function runBuild(
  content: PersonsPath,
  { base, site, visibility, today = new Date().toISOString().slice(0, 10) }: SiteOptions,
  out: PersonsPath,
): Promise<boolean> {
  const since = performance.now();
  const built = await buildSite(
    { project, content, out, base, site, visibility, today },
    textProgress((text) => process.stdout.write(text)),
  );
  if (built) process.stdout.write(`Built in${seconds(performance.now() - since)}.\n`);
  return built;
}
