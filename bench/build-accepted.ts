import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { fuzzedFile } from './fuzz-content.ts';
import { fuzzedPages } from './fuzz-pages.ts';
import { samples } from './fuzz-samples.ts';

/** Files added to the small platform of the rules’ examples, by path. */
export interface Candidate {
  name: string;
  files: Readonly<Record<string, string | Uint8Array>>;
}

export interface BuiltAll {
  /** The number of candidates built, and of those the check rejected. */
  built: number;
  refused: number;
  /** Candidates that passed the check but failed to build, with the build's output. */
  broken: { name: string; output: string }[];
}

/** Randomly damaged files, and random pages of every kind; deterministic for a seed. */
export async function fuzzedCandidates(chance: {
  runs: number;
  seed: number;
}): Promise<Candidate[]> {
  const { runs: numRuns, seed } = chance;
  const damaged = fc
    .sample(fuzzedFile(await samples()), { numRuns, seed })
    .map(({ path, content }) => ({
      name: `${path} ${JSON.stringify(content)}`,
      files: { [path]: content },
    }));
  return [...damaged, ...fuzzedPages(chance)];
}

/** How candidates are built. */
export interface HowToBuild {
  /** The maximum number built alone. Default: all. */
  alone?: number;
  flags?: readonly string[];
  /** Files added to the small platform before any candidate, such as a `platform.md` in another language. */
  platform?: Candidate['files'];
}

/**
 * Builds every candidate that passes the check. Single-file candidates are combined into one site, which is halved
 * until the culprit is found. Others are built alone, at most `alone` of them.
 */
export async function buildAccepted(
  candidates: readonly Candidate[],
  { alone = Infinity, flags = [], platform = {} }: HowToBuild = {},
): Promise<BuiltAll> {
  const home = mkdtempSync(join(tmpdir(), 'plinth-accepted-'));
  try {
    const moved = candidates.map((candidate, index) => ({
      candidate,
      files: aside(candidate, index),
    }));
    const together = moved.filter((each): each is Laid => each.files !== undefined);
    const single = moved.flatMap(({ candidate, files }) =>
      files === undefined ? [{ candidate, files: candidate.files }] : [],
    );
    const total: BuiltAll = { built: 0, refused: 0, broken: [] };
    const groups = [together, ...single.slice(0, alone).map((each) => [each])];
    for (const group of groups) add(total, await buildGroup(group, { home, flags, platform }));
    return total;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Where extends Required<Pick<HowToBuild, 'flags' | 'platform'>> {
  home: string;
}

interface Laid {
  candidate: Candidate;
  files: Candidate['files'];
}

function add(total: BuiltAll, { built, refused, broken }: BuiltAll): void {
  total.built += built;
  total.refused += refused;
  total.broken.push(...broken);
}

async function buildGroup(group: readonly Laid[], where: Where): Promise<BuiltAll> {
  const content = join(where.home, 'content');
  let left = group;
  for (;;) {
    if (left.length === 0) return { built: 0, refused: group.length, broken: [] };
    lay(left, content, where.platform);
    const wrong = await filesWithErrors(content);
    if (wrong.size === 0) break;
    const better = left.filter(({ files }) => !Object.keys(files).some((path) => wrong.has(path)));
    // The effect of one file on the findings of another shows only in the next check.
    if (better.length < left.length) left = better;
    else if (left.length === 1) left = [];
    else {
      const middle = left.length >> 1;
      const total: BuiltAll = { built: 0, refused: group.length - left.length, broken: [] };
      add(total, await buildGroup(left.slice(0, middle), where));
      add(total, await buildGroup(left.slice(middle), where));
      return total;
    }
  }
  return { ...(await halved(left, where)), refused: group.length - left.length };
}

async function halved(group: readonly Laid[], where: Where): Promise<BuiltAll> {
  const content = join(where.home, 'content');
  lay(group, content, where.platform);
  const out = join(where.home, 'site');
  const { code, output } = await run(
    'build',
    '--content',
    content,
    '--out',
    out,
    '--today',
    exampleToday,
    ...where.flags,
  );
  if (code === 0) return { built: group.length, refused: 0, broken: [] };
  const [only] = group;
  if (group.length === 1 && only)
    return { built: 0, refused: 0, broken: [{ name: only.candidate.name, output }] };
  const middle = group.length >> 1;
  const total = await halved(group.slice(0, middle), where);
  add(total, await halved(group.slice(middle), where));
  return total;
}

function lay(group: readonly Laid[], content: string, platform: Candidate['files']): void {
  rmSync(content, { recursive: true, force: true });
  const files = Object.assign(
    {},
    examplePlatform,
    platform,
    ...group.map(({ files: own }) => own),
  ) as Candidate['files'];
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

async function filesWithErrors(content: string): Promise<ReadonlySet<string>> {
  const { output } = await run(
    'check',
    '--content',
    content,
    '--today',
    exampleToday,
    '--format',
    'json',
  );
  const { findings } = JSON.parse(output.slice(output.indexOf('{'))) as {
    findings: { file: string; severity: string }[];
  };
  return new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file.slice(file.indexOf('/content/') + '/content/'.length)),
  );
}

/**
 * The same file under a unique name; undefined for several files, and for files that exist only once per platform.
 */
function aside({ files }: Candidate, index: number): Candidate['files'] | undefined {
  const [[path, content] = ['', ''], ...others] = Object.entries(files);
  if (others.length > 0) return undefined;
  const [, folder, name, ending] =
    /^([a-z-]+\/(?:[a-z-]+\/)?)([a-z0-9-]+)(\.mdx?)$/.exec(path) ?? [];
  if (folder === undefined || name === undefined || ending === undefined) return undefined;
  if (folder === 'responsibilities/') return undefined;
  const [, service] = /^services\/([a-z-]+)\/$/.exec(folder) ?? [];
  if (service === undefined || !['index', 'responsibilities'].includes(name))
    return { [`${folder}${name}-${index}${ending}`]: content };
  const moved = `services/${service}-${index}`;
  const own = examplePlatform[`services/${service}/index.md`];
  return {
    ...(own === undefined ? {} : { [`${moved}/index.md`]: own }),
    [`${moved}/${name}${ending}`]: content,
  };
}

function run(script: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}
