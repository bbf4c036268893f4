import { gitBytes } from './git.ts';
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
