import project from '../../package.json' with { type: 'json' };

/**
 * Where the index lies below the site's root. The engine's version is part of it, so that a browser never puts a kept
 * script to an index of another version.
 */
export const bundlePath = `pagefind/${project.dependencies.pagefind}/`;
