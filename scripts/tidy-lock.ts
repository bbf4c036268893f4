/**
 * Removes from package-lock.json each package's claim on the Node that *installs* it. Ours run on the Node that
 * `npm ci` brings along (devDependency `node`), so on a machine with an older one those claims are a hundred lines
 * of false warnings, and npm would leave out optional native parts that do run.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';

interface Lock {
  packages: Record<string, { engines?: unknown }>;
}

const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path !== '') delete entry.engines;
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
