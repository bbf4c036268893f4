/** Writes what authors can write as Markdown: `npm run reference`. A test compares it with the schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFolder, referencePages } from './reference-pages.ts';

mkdirSync(referenceFolder, { recursive: true });
for (const [name, text] of Object.entries(await referencePages()))
  writeFileSync(join(referenceFolder, name), text);
