import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { seconds } from '#build/figures.ts';

/** A profile as V8 writes it; times in microseconds. */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Milliseconds by place: a room, a package, or something of Node's. */
type Times = Record<string, number>;

/** Below this, a place is part of the rest. */
const little = 50;

/**
 * Profiles everything that a run does in Node, and writes `profile.json` into a folder: milliseconds by place, for
 * each process, the busiest first. Returns the same as text. Programs that are not Node, such as Pagefind, are not in it.
 */
export async function profileOf(run: () => Promise<unknown>, folder: string): Promise<string> {
  const raw = mkdtempSync(join(tmpdir(), 'plinth-profile-'));
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `${before ?? ''} --cpu-prof --cpu-prof-dir=${raw}`;
  try {
    await run();
    const processes = readdirSync(raw)
      .map((name) => timesIn(JSON.parse(readFileSync(join(raw, name), 'utf8')) as CpuProfile))
      .sort((one, other) => sum(other) - sum(one));
    mkdirSync(resolve(folder), { recursive: true });
    writeFileSync(join(folder, 'profile.json'), `${JSON.stringify(processes, null, 2)}\n`);
    return processes.map(textOf).join('\n');
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
    rmSync(raw, { recursive: true });
  }
}

function timesIn({ nodes, samples, timeDeltas }: CpuProfile): Times {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const times: Times = {};
  samples.forEach((id, index) => {
    const place = places.get(id) ?? '?';
    times[place] = (times[place] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
  });
  delete times['(idle)'];
  return Object.fromEntries(Object.entries(times).sort(([, one], [, other]) => other - one));
}

/** The room, the package or the part of Node that code belongs to. */
function placeOf({ functionName, url }: { functionName: string; url: string }): string {
  const path = url.replace(/^file:\/\//, '');
  const [, room] = /\/src\/(\w+)\//.exec(path) ?? [];
  const [, owner] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (path.includes('/compiled/')) return 'pages, compiled';
  if (owner !== undefined) return owner;
  if (room !== undefined) return `src/${room}`;
  return path === '' ? functionName : path.startsWith('node:') ? 'node' : 'scripts';
}

function textOf(times: Times): string {
  const rows = Object.entries(times).filter(([, time]) => time >= little);
  const lines = rows.map(([place, time]) => `${seconds(time)}  ${place}`);
  return `${seconds(sum(times))}  one process\n${lines.join('\n')}\n`;
}

function sum(times: Times): number {
  return Object.values(times).reduce((total, time) => total + time, 0);
}
