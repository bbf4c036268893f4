/**
 * Preloaded by `fullDisk`. Writing fails for files whose path matches FULL_DISK, and leaves an empty file, as on a
 * real full disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const full = new RegExp(process.env.FULL_DISK ?? '^$');
const { copyFileSync, writeFileSync } = fs;

fs.writeFileSync = (file, data, options) => {
  writeFileSync(file, isFull(file) ? '' : data, options);
  if (isFull(file)) throw noSpace('write');
};
fs.copyFileSync = (from, to, mode) => {
  if (isFull(to)) {
    writeFileSync(to, '');
    throw noSpace('copyfile', to);
  }
  copyFileSync(from, to, mode);
};
syncBuiltinESMExports();

function isFull(file: unknown): boolean {
  return full.test(file instanceof URL ? fileURLToPath(file) : String(file));
}

function noSpace(syscall: string, path?: unknown): Error {
  const message = `ENOSPC: no space left on device, ${syscall}`;
  return Object.assign(new Error(message), { code: 'ENOSPC', errno: -28, syscall, path });
}
