import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bodies that Astro stores in its cache folder before it renders pages. */
const bodies: unknown = JSON.parse(
  readFileSync(join(process.cwd(), 'astro', 'data-store.json'), 'utf8'),
);

export { bodies as default };
