import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readKept, writeKept } from '#files/kept-file.ts';
import { headsOf } from '#history/heads.ts';
import { todayIn } from '#model/period.ts';
import { folderReader } from '#source/folder-reader.ts';
import type { BuildRequest } from './build-site.ts';
import { keptInputs } from './cache-folder.ts';
import { publicFiles } from './public-folder.ts';
import { renderDigest } from './render-digest.ts';

/** Everything that a site is made of, as a digest, but for the day. */
export interface Inputs {
  digest: string;
  /** The day that was asked for. Default: today in the platform's time zone. */
  today: string | undefined;
}

/**
 * What a site is made of: content, options, code and history. Undefined if that can't be told: nobody knows what a
 * site's own code reads, and a folder that can't be read is for the check to report.
 */
export async function inputsOf(request: BuildRequest): Promise<Inputs | undefined> {
  const { options, own, project, baseline, shown } = request;
  if (options.parts || (own && own.rules.length + own.exports.length > 0)) return undefined;
  const { today, ...others } = options;
  const hash = createHash('sha256').update(
    JSON.stringify([renderDigest(project), others, baseline, shown, request.precompress]),
  );
  try {
    hash.update(JSON.stringify(await headsOf(options.content)));
    const reader = folderReader(options.content);
    for (const path of (await reader.list()).sort())
      add(hash, `content/${path}`, await reader.read(path));
    const folder = options.look?.public;
    for (const path of folder ? publicFiles(folder) : [])
      add(hash, `public/${path}`, readFileSync(join(folder?.path ?? '', path)));
  } catch {
    return undefined;
  }
  return { digest: hash.digest('hex'), today };
}

/** Whether a folder is the site that the last build made of the same on the same day. */
export function isUpToDate(cache: string, inputs: Inputs, out: string): boolean {
  const kept = readKept(join(cache, keptInputs), inputs.digest)?.toString('utf8');
  if (kept === undefined) return false;
  const { site, today, timezone } = JSON.parse(kept) as Made;
  return today === (inputs.today ?? todayIn(timezone)) && site === digestOf(out);
}

interface Made {
  /** A digest of the site's folder. */
  site: string;
  today: string;
  timezone: string;
}

/** Remembers that a folder was made of these inputs, for a platform on a day. */
export function keepInputs(
  cache: string,
  { digest }: Inputs,
  out: string,
  made: Pick<Made, 'today' | 'timezone'>,
): void {
  const content: Made = { ...made, site: digestOf(out) };
  writeKept(join(cache, keptInputs), digest, JSON.stringify(content));
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
      add(hash, relative(folder, path), readFileSync(path));
  } catch {
    return 'unreadable';
  }
  return hash.digest('hex');
}

function add(hash: Hash, path: string, bytes: Uint8Array): void {
  hash.update(`${path}\0${String(bytes.length)}\0`).update(bytes);
}
