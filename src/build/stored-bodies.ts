import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro stored of the content before it renders pages, which it does in the folder of its cache. */
const bodies: unknown = JSON.parse(
  readFileSync(join(process.cwd(), 'astro', 'data-store.json'), 'utf8'),
);

export { bodies as default };
