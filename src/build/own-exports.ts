import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownTexts } from '#site/exports.ts';
import type { Site } from '#site/site.ts';

/**
 * Runs a user's own exports before a build. Returns a function that compares their files with the built site: a page or
 * another file of the site may have taken the place of one. Both throw sentences.
 */
export function ownExports(site: Site, project: string): (built: string) => void {
  const texts = ownTexts(site);
  for (const { id, path } of texts)
    if (existsSync(join(project, 'public', path))) throw taken(id, path);
  return (built) => {
    for (const { id, path, text } of texts) {
      const file = join(built, path);
      if (!existsSync(file) || readFileSync(file, 'utf8') !== text) throw taken(id, path);
    }
  };
}

function taken(id: string, path: string): Error {
  return new Error(
    `exports/${id}: The site has a file “${path}” of its own, or the export gives another text each time. Choose another path, and use nothing but the site.`,
  );
}
