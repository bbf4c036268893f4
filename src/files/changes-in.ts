import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds to wait, because editors often touch a file several times when saving. */
const moment = 150;

/**
 * Watches folders from now on, and yields after each change, or several at once. Paths below a folder that are ignored
 * don't count. Ending the loop ends the watching.
 */
export function changesIn<F extends { path: string }>(
  folders: readonly F[],
  isIgnored: (folder: F, path: string) => boolean = () => false,
): AsyncGenerator<void> {
  let changed: () => void = () => undefined;
  const nextChange = () => new Promise<void>((done) => (changed = done));
  let next = nextChange();
  const trees = folders.map(
    (folder) =>
      new WatchedTree(
        folder.path,
        (path) => isIgnored(folder, path),
        () => changed(),
      ),
  );
  return (async function* () {
    try {
      for (;;) {
        await next;
        await pause(moment);
        next = nextChange();
        for (const tree of trees) tree.follow();
        yield;
      }
    } finally {
      for (const tree of trees) tree.close();
    }
  })();
}

/**
 * A folder of which each folder is watched by itself. On Linux, Node's recursive watching watches each file instead, and
 * hears nothing more of one that another took the place of: many editors save so, and Git does.
 */
class WatchedTree {
  readonly #root: string;
  readonly #isIgnored: (path: string) => boolean;
  readonly #changed: () => void;
  readonly #above: FSWatcher | undefined;
  /** By path below the root, with what tells the folder from another in its place. */
  readonly #watched = new Map<string, { identity: string; watcher: FSWatcher }>();

  constructor(root: string, isIgnored: (path: string) => boolean, changed: () => void) {
    this.#root = root;
    this.#isIgnored = isIgnored;
    this.#changed = changed;
    // Hears of the root itself going and coming.
    this.#above = unlessGone(() =>
      watch(dirname(root), (_event, name) => {
        if (name === null || name === basename(root)) changed();
      }).on('error', changed),
    );
    this.follow();
  }

  /** Watches the folders that are there now. */
  follow(): void {
    const now = new Map(this.#foldersBelow(''));
    for (const [path, { identity, watcher }] of this.#watched) {
      if (now.get(path) === identity) continue;
      watcher.close();
      this.#watched.delete(path);
    }
    for (const [path, identity] of now) {
      const watcher = this.#watched.has(path) ? undefined : this.#watch(path);
      if (watcher) this.#watched.set(path, { identity, watcher });
    }
  }

  close(): void {
    this.#above?.close();
    for (const { watcher } of this.#watched.values()) watcher.close();
  }

  #watch(below: string): FSWatcher | undefined {
    return unlessGone(() =>
      watch(join(this.#root, below), (_event, name) => {
        if (name === null || !this.#isIgnored(pathOf(below, name))) this.#changed();
      }).on('error', this.#changed),
    );
  }

  #foldersBelow(below: string): [path: string, identity: string][] {
    const folder = join(this.#root, below);
    const about = unlessGone(() => statSync(folder, { bigint: true }));
    if (about === undefined) return [];
    // A new folder often gets the number of one that was just deleted.
    const identity = `${String(about.ino)} ${String(about.birthtimeNs)}`;
    const names = (unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? [])
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => pathOf(below, name))
      .filter((path) => !this.#isIgnored(path));
    return [[below, identity], ...names.flatMap((path) => this.#foldersBelow(path))];
  }
}

function pathOf(below: string, name: string): string {
  return below === '' ? name : `${below}/${name}`;
}

/** Undefined for what is gone by now, or may not be read: whoever reads the content tells that. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(code)) return undefined;
    throw error;
  }
}
