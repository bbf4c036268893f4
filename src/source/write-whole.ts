import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it first, under a name that is nobody's, then in its place. Nothing that lies
 * there is written through, whatever it links to.
 */
export function writeWhole(file: string, content: string | Uint8Array, mode?: number): void {
  const beside = join(
    dirname(file),
    `.${basename(file).slice(0, 80)}.${randomBytes(8).toString('hex')}`,
  );
  try {
    writeFileSync(beside, content, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
