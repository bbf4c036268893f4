/**
 * Removes from package-lock.json each package's requirement for the Node that *installs* it. Ours run on the Node
 * that `npm ci` installs (devDependency `node`). On a machine with an older one, these requirements cause a hundred
 * lines of false warnings, and npm would skip optional native packages that do run.
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
