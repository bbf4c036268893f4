import { registerHooks } from 'node:module';

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
