import type { Mount } from './content-folder.ts';
import type { Reader } from './read.ts';

/** The reader of one folder. */
export interface FolderReader extends Reader {
  /** Whether there is a file, listed or not. */
  has: (path: string) => boolean;
}

/** A mount and the reader of its folder. */
type MountedReader = Mount & { reader: FolderReader };

/**
 * One reader of content and of folders mounted into it: their files have the paths that they would have if they lay
 * there. Each file is read by the reader of its own folder, which guards it. Of files with the same path, the one
 * in the content counts; the other is its double. `prepare` runs before files are listed.
 */
export function mounted(
  content: FolderReader,
  mounts: readonly MountedReader[],
  prepare: () => void = () => undefined,
): Reader {
  let doubles = new Map<string, string>();
  const mountOf = (path: string) =>
    mounts.find(({ at }) => path.startsWith(`${at}/`) && !content.has(path));
  const asked = (file: string) => {
    const mount = mountOf(file);
    return mount
      ? { reader: mount.reader, path: file.slice(mount.at.length + 1) }
      : { reader: content, path: file };
  };

  return {
    list: async () => {
      prepare();
      const found = new Set(await content.list());
      doubles = new Map();
      for (const mount of mounts) {
        const above = pathsTo(mount.at).find((path) => found.has(path));
        if (above !== undefined) doubles.set(above, mount.shown);
        for (const below of await mount.reader.list()) {
          const path = `${mount.at}/${below}`;
          if (found.has(path)) doubles.set(path, `${mount.shown}/${below}`);
          else found.add(path);
        }
      }
      return [...found];
    },
    read: (file) => {
      const { reader, path } = asked(file);
      return reader.read(path);
    },
    leadsOut: (file) => {
      const { reader, path } = asked(file);
      return reader.leadsOut(path);
    },
    about: (file) => {
      const { reader, path } = asked(file);
      return reader.about(path);
    },
    double: (file) => doubles.get(file),
    mountOf,
  };
}

/** `services/queue` lies at `services` and `services/queue`. */
function pathsTo(at: string): string[] {
  const parts = at.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
