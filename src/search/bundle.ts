import project from '../../package.json' with { type: 'json' };

/**
 * The path of the index below the site's root. It contains the engine's version, so that a browser never combines a
 * cached script with an index of another version.
 */
export const bundlePath = `pagefind/${project.dependencies.pagefind}/`;
