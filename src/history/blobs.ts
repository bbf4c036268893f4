import { PassThrough } from 'node:stream';
import { GitFailure, gitBytes } from './git.ts';
import { inside, type Repository } from './repository.ts';

/**
 * Reads blobs by id in a single process, holding one at a time in memory, and maps each with `read`. Blobs missing
 * from this clone are left out and never fetched. Throws `GitFailure`.
 */
export async function blobs<T>(
  repository: Repository,
  ids: Iterable<string>,
  read: (bytes: Uint8Array) => T,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  const wanted = [...new Set(ids)].map((id) => `${id}\n`).join('');
  if (wanted === '') return found;
  const output = gitBytes([...inside(repository), 'cat-file', '--batch', '--buffer'], wanted);
  let parts: Buffer[] = [];
  let missing = 0;
  for await (const part of output) {
    parts.push(part);
    missing -= part.length;
    if (missing > 0) continue;
    const held = Buffer.concat(parts);
    const rest = eachIn(held, (id, bytes) => found.set(id, read(bytes)));
    parts = [held.subarray(rest.at)];
    missing = rest.missing;
  }
  return found;
}

/** Reads blobs of one repository when they are needed. */
export interface OpenBlobs {
  /** The bytes of a blob; undefined if it is missing from this clone. Throws `GitFailure`. */
  read: (id: string) => Promise<Uint8Array | undefined>;
  /** Ends the process that reads them. */
  close: () => void;
}

/** Opens blobs, to be read one after another by a single process, which starts with the first one. */
export function openBlobs(repository: Repository): OpenBlobs {
  const wanted = new PassThrough();
  const output = gitBytes([...inside(repository), 'cat-file', '--batch'], wanted);
  const next = async (id: string) => {
    wanted.write(`${id}\n`);
    const parts: Buffer[] = [];
    for (let missing = 1; missing > 0;) {
      const part = await output.next();
      if (part.done === true) throw new GitFailure('it ended before it had read everything.');
      parts.push(part.value);
      missing -= part.value.length;
      if (missing > 0) continue;
      let found: Uint8Array | undefined;
      const rest = eachIn(Buffer.concat(parts), (_, bytes) => (found = bytes));
      if (rest.at > 0) return found;
      missing = rest.missing;
    }
    return undefined;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (id) => {
      const read = last.then(() => next(id));
      last = read.catch(() => undefined);
      return read;
    },
    close: () => {
      wanted.end();
      void output.return(undefined);
    },
  };
}

/**
 * Calls back with each complete blob in the output of `cat-file --batch`: `<id> <type> <size>`, the bytes, a line
 * feed; or `<id> missing`. Returns where the rest begins, and the minimum number of bytes it lacks.
 */
function eachIn(output: Buffer, give: (id: string, bytes: Uint8Array) => void) {
  let at = 0;
  for (;;) {
    const head = output.indexOf('\n', at);
    if (head < 0) return { at, missing: 1 };
    const [id = '', type, size] = output.toString('latin1', at, head).split(' ');
    const end = size === undefined ? head : head + 1 + Number(size);
    if (end >= output.length) return { at, missing: end + 1 - output.length };
    if (type === 'blob') give(id, output.subarray(head + 1, end));
    at = end + 1;
  }
}
