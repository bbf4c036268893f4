/**
 * Builds the same words with other generators, as far as they can be installed, and prints how their processor time
 * compares with ours. Takes many minutes, because packages are installed outside the project.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytes } from '#build/figures.ts';
import { project } from '../scripts/project.ts';
import { corpusContent } from './corpus-content.ts';
import { corpusToday } from './corpus-making.ts';
import { watchTree } from './process-tree.ts';
import { peers, type Peer, type Words } from './peer-sites.ts';

/** What one build took, with all its processes. */
interface Cost {
  /** Seconds of processor time. */
  cpu: number;
  /** Peak memory in bytes. */
  memory: number;
}

/** The builds of one generator: the first, one of the same words, and one with an edited page. */
interface Row {
  name: string;
  first: Cost;
  same: Cost;
  edited: Cost;
}

/** Builds a platform of about so many pages with every generator, and returns a table in Markdown. */
export async function comparePeers(pages: number, say: (text: string) => void): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'plinth-peers-'));
  try {
    const content = corpusContent(pages);
    const words = wordsIn(content);
    say('Plinth …\n');
    const plinth = await ours(join(home, 'plinth'), content);
    const rows: Row[] = [plinth];
    for (const peer of peers) {
      say(`${peer.name} …\n`);
      const row = await theirs(join(home, peer.name), peer, words);
      if (row) rows.push(row);
      else say(`${peer.name} could not be installed, or did not build.\n`);
    }
    return tableOf(rows, plinth, words.length);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Each page of prose, with what any generator understands: a title, a description and Markdown. */
function wordsIn(content: ReadonlyMap<string, string>): Words[] {
  return [...content].flatMap(([path, text]) => {
    if (!/^(?:services\/.+|guides)\/[^/]+\.md$/.test(path)) return [];
    if (path.endsWith('/responsibilities.md')) return [];
    const [, matter = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
    const value = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(matter)?.[1] ?? '';
    return [{ path, title: value('title'), summary: value('summary'), body }];
  });
}

const oneMoreWord = '\n\nOne more word.\n';

async function ours(folder: string, content: ReadonlyMap<string, string>): Promise<Row> {
  const place = (path: string) => join(folder, 'content', path);
  for (const [path, text] of content) write(place(path), text);
  const args = ['--content', join(folder, 'content'), '--out', join(folder, 'dist')];
  const command = [process.execPath, join(project, 'scripts/build.ts'), ...args];
  const env = { ...process.env, PLINTH_CACHE: join(folder, 'cache') };
  const build = () => costOf([...command, '--today', corpusToday], folder, env);
  const [first, same] = [await build(), await build()];
  const path = [...content.keys()].find((each) => each.startsWith('guides/')) ?? '';
  write(place(path), `${content.get(path) ?? ''}${oneMoreWord}`);
  return { name: 'Plinth', first, same, edited: await build() };
}

async function theirs(
  folder: string,
  peer: Peer,
  words: readonly Words[],
): Promise<Row | undefined> {
  for (const [path, text] of Object.entries(peer.files)) write(join(folder, path), text);
  for (const page of words) write(join(folder, peer.page(page)), peer.text(page));
  try {
    for (const command of peer.install) await costOf(command, folder);
    const build = () => costOf(peer.build, folder);
    const [first, same] = [await build(), await build()];
    const [page] = words;
    if (!page) return undefined;
    const edited = { ...page, body: page.body + oneMoreWord };
    write(join(folder, peer.page(page)), peer.text(edited));
    return { name: peer.name, first, same, edited: await build() };
  } catch {
    return undefined;
  }
}

/** Runs a command to its end. Rejects if it fails. */
async function costOf(
  [command = '', ...args]: readonly string[],
  folder: string,
  env = process.env,
): Promise<Cost> {
  const child = spawn(command, args, { cwd: folder, env, stdio: 'ignore' });
  const watch = watchTree(child.pid ?? 0);
  try {
    await new Promise<void>((done, fail) => {
      child.once('error', fail);
      child.once('exit', (code) => {
        if (code === 0) done();
        else fail(new Error(`${command} ended with ${String(code)}.`));
      });
    });
    const { cpu, peak } = watch.sinceLast();
    return { cpu: cpu / 1000, memory: peak };
  } finally {
    watch.stop();
  }
}

function tableOf(rows: readonly Row[], plinth: Row, pages: number): string {
  const cell = (build: 'first' | 'same' | 'edited', row: Row) => {
    const { cpu } = row[build];
    const share = row === plinth ? '' : ` (${(plinth[build].cpu / cpu).toFixed(2)})`;
    return `${cpu.toFixed(1)} s${share}`;
  };
  const lines = rows.map((row) => [
    row.name,
    cell('first', row),
    cell('same', row),
    cell('edited', row),
    bytes(row.first.memory),
  ]);
  const head = ['generator', 'first build', 'nothing changed', 'one page edited', 'peak memory'];
  const all = [head, head.map(() => '---'), ...lines];
  return `${pages.toLocaleString('en')} pages of words: processor time, and in brackets Plinth’s share of it\n\n${all
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')}\n`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
