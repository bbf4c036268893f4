import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What Git says of a folder; undefined where it is not there or refuses. */
export async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 30 });
    return stdout;
  } catch {
    return undefined;
  }
}

/** Whether Git knows the folder's history to its beginning: a shallow clone knows a part, which would pass for all. */
export async function hasWholeHistory(folder: string): Promise<boolean> {
  return (await git(folder, 'rev-parse', '--is-shallow-repository'))?.trim() === 'false';
}

/** The contents of blobs by id, read in one process; what is not in this clone is left out, and never fetched. */
export async function blobs(
  folder: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch', '--buffer'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1' },
  });
  // Git may be gone before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end([...new Set(ids)].map((id) => `${id}\n`).join(''));
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  return blobsIn(Buffer.concat(parts));
}

/** The format is that of `git cat-file --batch`: `<id> blob <size>`, the bytes, a line feed. */
function blobsIn(output: Buffer): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    if (end < 0) break;
    const [id = '', kind, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    found.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
