import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Gives everything that Astro loads the same instance of the module with the current site. Astro runs collections and
 * pages in separate module graphs, each with its own copy; `require` always returns Node's.
 */
export function siteApart() {
  const path = join(import.meta.dirname, '..', 'bridge', 'bound-site.ts');
  return {
    name: 'plinth-site-apart',
    resolveId: {
      order: 'pre',
      filter: { id: /^#bridge\/bound-site\.ts$/ },
      handler: () => '\0plinth-bound-site',
    },
    load: {
      filter: { id: /^\0plinth-bound-site$/ },
      handler: () => `import { createRequire } from 'node:module';
const { boundSite, bindSite, rereadSite } = createRequire(${JSON.stringify(path)})(${JSON.stringify(path)});
export { boundSite, bindSite, rereadSite };`,
    },
  } as const;
}

/** Keeps the drawing modules out of the bundle, because they read fonts and start a worker next to their files. */
export function diagramsApart() {
  const folder = join(import.meta.dirname, '..', 'diagrams');
  return {
    name: 'plinth-diagrams-apart',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: /^#diagrams\/.+\.ts$/ },
      handler: (id: string) => ({
        id: pathToFileURL(join(folder, id.slice('#diagrams/'.length))).href,
        external: 'absolute',
      }),
    },
  } as const;
}

/**
 * Lets pages read rendered bodies from Astro's own file. If bundled, which is Astro's default, they pass through
 * every plugin as one string: at 1,000 pages that costs 1.5 s of processor time and 300 MB.
 */
export function bodiesApart() {
  const bodies = pathToFileURL(join(import.meta.dirname, 'stored-bodies.ts')).href;
  return {
    name: 'plinth-bodies-apart',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: /^astro:data-layer-content$/ },
      handler: () => ({ id: bodies, external: 'absolute' }),
    },
  } as const;
}

/**
 * Lets Astro use a root that shares no folder with the project. To test whether a path lies below the root, Astro
 * compares common folders and counts `/` as none: with the project in `/usr/src` and the cache in `/tmp` it would
 * look for `/tmp/usr/src`.
 */
export function allowAnyRoot(): void {
  const answer = 'export const commonAncestorPath = () => "/";';
  registerHooks({
    resolve: (name, context, next) =>
      name === 'common-ancestor-path'
        ? { url: `data:text/javascript,${encodeURIComponent(answer)}`, shortCircuit: true }
        : next(name, context),
  });
}
