import { hash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { liesIn } from '#files/within.ts';

/**
 * Names the scopes of a site's own styles after the paths of its files from `home`. Astro names those of files outside its root after
 * their absolute paths, so that builds in two folders would differ.
 */
export function ownScopes(project: string, home: string) {
  const named = (code: string, id: string) => {
    const [file = ''] = id.split('?', 1);
    if (
      !liesIn(file, home) ||
      liesIn(file, join(project, 'src')) ||
      !code.includes('data-astro-cid-')
    )
      return undefined;
    const path = relative(home, file).split(sep).join('/');
    // As long as Astro's, so that the columns of source maps stay right.
    const scope = `data-astro-cid-${hash('sha256', path).slice(0, 8)}`;
    return { code: code.replaceAll(/data-astro-cid-[a-z0-9]{8}/g, scope), map: null };
  };
  return [
    {
      name: 'plinth-own-scopes-in-styles',
      enforce: 'pre',
      transform: { order: 'pre', filter: { id: /\.astro\?.*type=style/ }, handler: named },
    },
    {
      name: 'plinth-own-scopes',
      enforce: 'post',
      transform: { filter: { id: /\.astro(?:$|\?(?!.*type=))/ }, handler: named },
    },
  ] as const;
}
