import fs, { type PathLike, type WriteFileOptions } from 'node:fs';

/**
 * From now on this process writes folders and files at once instead of by worker threads, and moves files to other disks
 * too. A page takes four calls, one after the other; to hand each to a thread and back costs a multiple of the writing: at
 * 1,650 pages 3 s of 20. Images are moved by Astro from the cache to the site, which may lie on different disks.
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

/** Moves a file, copying it where it has to change disks. */
function move(from: PathLike, to: PathLike): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fs.copyFileSync(from, to);
    fs.rmSync(from);
  }
}

/** The result as a promise, and what is thrown as its rejection. */
function soon<T>(act: () => T): Promise<T> {
  return new Promise((done) => done(act()));
}

function isPath(file: unknown): file is PathLike {
  return typeof file === 'string' || file instanceof URL;
}

function isWhole(data: unknown): data is string | NodeJS.ArrayBufferView {
  return typeof data === 'string' || ArrayBuffer.isView(data);
}
