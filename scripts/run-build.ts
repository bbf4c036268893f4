import { buildSite } from '#build/build-site.ts';
import { seconds, textProgress } from '#build/progress.ts';
import { useSource } from '#site/catalogue.ts';
import { useSiteOptions, type SiteOptions } from '#site/options.ts';
import type { PersonsPath } from './content-folder.ts';
import { project } from './site-request.ts';

/** Builds a site, telling on stdout how it goes; false if the content is wrong. */
export async function runBuild(
  content: PersonsPath,
  options: SiteOptions,
  out: PersonsPath,
): Promise<boolean> {
  const since = performance.now();
  const { base, site, visibility } = options;
  // One day for all of it, though midnight may pass.
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const built = await buildSite(
    {
      project,
      content,
      out,
      base,
      site,
      visibility,
      today,
      announce: ({ source, renderedUnder }) => {
        useSiteOptions({ ...options, today, renderedUnder });
        useSource(source);
      },
    },
    textProgress((text) => process.stdout.write(text)),
  );
  if (built) process.stdout.write(`Built in${seconds(performance.now() - since)}.\n`);
  return built;
}
