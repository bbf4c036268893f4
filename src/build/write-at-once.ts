import fs, { type PathLike, type WriteFileOptions } from 'node:fs';

/**
 * From now on this process writes files synchronously instead of using worker threads, and can move files across
 * disks. Each page takes four calls in sequence, and the detour through a thread costs several times the writing: at
 * 1,650 pages 3 s of 20. Astro moves images from the cache to the site, which may be on another disk.
 */
export function writeAtOnce(): void {
  const { promises } = fs;
  const { writeFile } = promises;
  Object.assign(promises, {
    mkdir: (...args: Parameters<typeof fs.mkdirSync>) => soon(() => fs.mkdirSync(...args)),
    writeFile: (...args: Parameters<typeof writeFile>) => {
      const [file, data, options] = args;
      if (!isPath(file) || !isWhole(data)) return writeFile(...args);
      return soon(() => fs.writeFileSync(file, data, options as WriteFileOptions));
    },
    rename: (from: PathLike, to: PathLike) => soon(() => move(from, to)),
  });
}

/** Moves a file, copying it if the target is on another disk. */
function move(from: PathLike, to: PathLike): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fs.copyFileSync(from, to);
    fs.rmSync(from);
  }
}

/** Wraps a synchronous call in a promise. */
function soon<T>(act: () => T): Promise<T> {
  return new Promise((done) => done(act()));
}

function isPath(file: unknown): file is PathLike {
  return typeof file === 'string' || file instanceof URL;
}

function isWhole(data: unknown): data is string | NodeJS.ArrayBufferView {
  return typeof data === 'string' || ArrayBuffer.isView(data);
}
