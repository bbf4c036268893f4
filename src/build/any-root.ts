import { registerHooks } from 'node:module';

/**
 * From now on Astro takes a root that shares no folder with the project. Its test whether a path lies below the root asks
 * for their common folder, and takes the disk’s own for none: with the project in `/usr/src` and the cache in `/tmp` it
 * would look for `/tmp/usr/src`.
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
