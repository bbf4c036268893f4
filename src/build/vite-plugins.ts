import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Gives everything that Astro loads the same instance of the module with the current site, outside of what is compiled:
 * `require` always returns Node's.
 */
export function bridgeApart() {
  const path = join(import.meta.dirname, '..', 'bridge', 'bound-site.ts');
  return {
    name: 'plinth-bridge-apart',
    resolveId: {
      order: 'pre',
      filter: { id: /(?:^#bridge|^\.)\/bound-site\.ts$/ },
      handler: () => '\0plinth-bound-site',
    },
    load: {
      filter: { id: /^\0plinth-bound-site$/ },
      handler: () => `import { createRequire } from 'node:module';
const { boundSite, boundBody, boundPicture } = createRequire(${JSON.stringify(path)})(${JSON.stringify(path)});
export { boundSite, boundBody, boundPicture };`,
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
