import { buildSite } from '#build/build-site.ts';
import { seconds, textProgress } from '#build/progress.ts';
import { useSiteOptions, type SiteOptions } from '#site/options.ts';
import type { PersonsPath } from './content-folder.ts';
import { project } from './site-request.ts';

/** Builds a site, telling on stdout how it goes; false if the content is wrong. */
export async function runBuild(content: PersonsPath, options: SiteOptions, out: PersonsPath): Promise<boolean> {
  const since = performance.now();
  const { base, site, visibility, today } = options;
  const built = await buildSite(
    {
      project,
      content,
      out,
      base,
      site,
      visibility,
      today,
      announce: (renderedUnder) => useSiteOptions({ ...options, renderedUnder }),
    },
    textProgress((text) => process.stdout.write(text)),
  );
  if (built) process.stdout.write(`Built in${seconds(performance.now() - since)}.\n`);
  return built;
}
