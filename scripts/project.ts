import { fileURLToPath } from 'node:url';

/** The project's folder, without a trailing slash. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
