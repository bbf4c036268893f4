/** Random edits of a platform's content. After each, a build that uses what it kept is compared with one that can't. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../bench/random.ts';
import { startScriptIn } from '../built-site.ts';
import { cloneIn } from '../clone.ts';

/** A platform that is edited, with a site for each way of building it. */
export interface Edited {
  home: string;
  content: string;
  today: string;
  /** Settings of the configuration. */
  settings: Record<string, unknown>;
}

/** An edit; returns what it did, or undefined if there is nothing left to do it to. */
type Edit = (edited: Edited, random: Random) => string | undefined;

const markdown = (content: string, pattern = '**/*.md') =>
  globSync(pattern, { cwd: content }).sort();

/** Changes one file that the pattern finds. */
function changing(
  pattern: string,
  what: string,
  change: (text: string, random: Random) => string,
): Edit {
  return ({ content }, random) => {
    const files = markdown(content, pattern).filter((file) => {
      const text = readFileSync(join(content, file), 'utf8');
      return change(text, random) !== text;
    });
    if (files.length === 0) return undefined;
    const file = random.one(files);
    const path = join(content, file);
    writeFileSync(path, change(readFileSync(path, 'utf8'), random));
    return `${what} in ${file}`;
  };
}

const teams = ['crew', 'orders'];
const lifecycles = ['experimental', 'preview', 'production'];

/** Every kind of edit, by what it touches. */
const edits: Record<string, Edit> = {
  words: changing(
    '**/*.md',
    'words',
    (text, random) => `${text.trimEnd()}\n\nMore ${random.below(1e6)}.\n`,
  ),
  heading: changing(
    '**/*.md',
    'a heading',
    (text, random) => `${text.trimEnd()}\n\n## Part ${random.below(1e6)}\n\nText.\n`,
  ),
  title: changing('**/*.md', 'a title', (text, random) =>
    text.replace(/^title: .*/m, `title: Name ${random.below(1e6)}`),
  ),
  summary: changing('**/*.md', 'a summary', (text, random) =>
    text.replace(/^summary: .*/m, `summary: Said anew ${random.below(1e6)}.`),
  ),
  owner: changing('**/*.md', 'an owner', (text, random) =>
    text.replace(/^owner: .*/m, `owner: ${random.one(teams)}`),
  ),
  lifecycle: changing('services/*/index.md', 'a lifecycle', (text, random) =>
    text.replace(
      /^lifecycle: (?:experimental|preview|production)$/m,
      `lifecycle: ${random.one(lifecycles)}`,
    ),
  ),
  visibility: changing('{guides,glossary,services/*}/*.md', 'who may see it', (text) =>
    text.replace(/^visibility: (internal|public)$/m, (_, old) =>
      old === 'public' ? 'visibility: internal' : 'visibility: public',
    ),
  ),
  target: changing('roadmap/*.md', 'a target', (text, random) =>
    text.replace(/^target: .*/m, `target: 2027-Q${random.between(1, 4)}`),
  ),
  duty: changing('services/*/responsibilities.md', 'a duty', (text) =>
    text.replace(/^(\|[^|]+)\|([^|\n]+)\|([^|\n]+)\|/m, '$1|$3|$2|'),
  ),
  term: ({ content }, random) => {
    const [name] = random.some(['text', 'table', 'service', 'backup', 'hour'], 1);
    const id = `${name ?? ''}-${random.below(1e6)}`;
    writeFileSync(
      join(content, `glossary/${id}.md`),
      `---\ntitle: ${id}\naliases: [${name ?? ''}]\ndefinition: What it means.\n---\n`,
    );
    return `a term ${id}`;
  },
  page: ({ content }, random) => {
    const id = `guides/new-${random.below(1e6)}.md`;
    writeFileSync(
      join(content, id),
      `---\ntitle: New ${random.below(1e6)}\nsummary: A new page.\nowner: ${random.one(teams)}\n---\n\n## Way\n\nText with a [link](../services/database/index.md).\n`,
    );
    return `a page ${id}`;
  },
  download: ({ content }, random) => {
    const [list, page] = [join(content, 'guides/list.csv'), join(content, 'guides/index.md')];
    writeFileSync(list, `a,${random.between(100, 999)}\n`);
    const text = readFileSync(page, 'utf8');
    if (!text.includes('(list.csv)'))
      writeFileSync(page, `${text.trimEnd()}\n\nTake [the list](list.csv).\n`);
    return 'a download';
  },
  images: ({ content }) => {
    const files = ['dot', 'containers'].map((name) => join(content, `guides/writing/${name}.png`));
    const bytes = files.map((file) => readFileSync(file));
    for (const [index, file] of files.entries()) writeFileSync(file, bytes[1 - index] ?? '');
    return 'two images changed places';
  },
  rename: ({ content }, random) => {
    const files = markdown(content, 'guides/new-*.md');
    if (files.length === 0) return undefined;
    const file = random.one(files);
    const to = `guides/moved-${random.below(1e6)}.md`;
    const text = readFileSync(join(content, file), 'utf8');
    renameSync(join(content, file), join(content, to));
    const former = `movedFrom: [/${file.replace('.md', '/')}]`;
    if (random.chance(0.5))
      writeFileSync(join(content, to), text.replace('---\n', `---\n${former}\n`));
    return `${file} to ${to}`;
  },
  delete: ({ content }, random) => {
    const files = markdown(content, 'guides/{new,moved}-*.md');
    if (files.length === 0) return undefined;
    const file = random.one(files);
    rmSync(join(content, file));
    return `${file} deleted`;
  },
  date: (edited, random) => {
    const day = new Date(`${edited.today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + random.between(1, 60));
    edited.today = day.toISOString().slice(0, 10);
    return `today ${edited.today}`;
  },
  settings: (edited, random) => {
    edited.settings = random.one([
      {},
      { theme: { accent: '#0b5cad' } },
      { navigation: [{ section: 'roadmap', title: 'Plan' }, 'services'] },
      { visibility: 'public', site: 'https://docs.example' },
      { authors: false },
    ]);
    return `settings ${JSON.stringify(edited.settings)}`;
  },
  commit: ({ content }) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: content,
        stdio: 'ignore',
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'Change', '--date', '2026-11-20T10:00:00Z');
    return 'a commit';
  },
};

/** Edits of the site's own code. */
const codeEdits: Record<string, Edit> = {
  component: ({ home }, random) => {
    const file = join(home, 'src/components/layout/Footer.astro');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<p>Added ${random.below(1e6)}</p>\n`);
    return 'a component';
  },
  style: ({ home }, random) => {
    const file = join(home, 'src/styles/prose.css');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n.added-${random.below(1e6)} { top: 0; }\n`);
    return 'a style';
  },
  words: ({ home }, random) => {
    const file = join(home, 'src/words/en.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/glossary: '[^']*'/, `glossary: 'Terms ${random.below(1e6)}'`),
    );
    return 'a word of the site';
  },
};

/** A clone of the project with a fresh copy of the test platform, of which the public may see everything. */
export function editedPlatform(home: string, today: string): Edited {
  const content = join(home, 'content');
  cloneIn(home);
  cpSync('tests/fixtures/site', content, { recursive: true });
  for (const file of markdown(content).filter((name) => name !== 'platform.md')) {
    const text = readFileSync(join(content, file), 'utf8');
    writeFileSync(join(content, file), text.replace(/^---\n/, '---\nvisibility: public\n'));
  }
  return { home, content, today, settings: {} };
}

/** Makes this many random edits, and returns what they were. */
function editSome(
  edited: Edited,
  random: Random,
  { count, code = false }: { count: number; code?: boolean },
): string[] {
  const done: string[] = [];
  const all = Object.values(edits);
  while (done.length < count) {
    const edit = random.one(code && random.chance(0.1) ? Object.values(codeEdits) : all);
    const what = edit(edited, random);
    if (what !== undefined) done.push(what);
  }
  return done;
}

/** What two builds made: digests of all files; or their output, if the edits were refused. */
export interface Compared {
  kept: Record<string, string>;
  clean: Record<string, string>;
}

/** Edits a platform step by step, and tells what both builds made after each. Refused edits are taken back. */
export async function compareSteps(
  edited: Edited,
  random: Random,
  { steps, code = false }: { steps: number; code?: boolean },
  compare: (compared: Compared, done: string) => void,
): Promise<void> {
  const { content, home } = edited;
  const before = join(home, 'content-before');
  const all: string[] = [];
  for (let built = 0; built < steps;) {
    const { today, settings } = edited;
    rmSync(before, { recursive: true, force: true });
    cpSync(content, before, { recursive: true });
    const done = editSome(edited, random, { count: random.between(1, 2), code });
    const compared = await buildBoth(edited);
    compare(compared, [...all, ...done].join('; '));
    if (compared.kept.output === undefined) {
      built += 1;
      all.push(...done);
      continue;
    }
    rmSync(content, { recursive: true });
    renameSync(before, content);
    Object.assign(edited, { today, settings });
  }
}

/** Builds the platform with what earlier builds kept, and in another folder with nothing kept but compiled code. */
async function buildBoth(edited: Edited): Promise<Compared> {
  const { home } = edited;
  const clean = join(home, 'cache-clean');
  for (const name of globSync('{build,entries}-*', { cwd: clean }))
    rmSync(join(clean, name), { recursive: true });
  return {
    kept: await built(edited, join(home, 'kept'), join(home, 'cache')),
    clean: await built(edited, join(home, 'clean'), clean),
  };
}

async function built(
  { home, content, today, settings }: Edited,
  out: string,
  cache: string,
): Promise<Record<string, string>> {
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, 'plinth.config.json'),
    JSON.stringify({ content: 'content', ...settings }),
  );
  const args = ['--content', content, '--today', today, '--out', out];
  const env = { ...process.env, PLINTH_CACHE: cache };
  const { code, output } = await startScriptIn(home, 'build', args, env).ended;
  if (code === 1) return { output: output.replaceAll(out, '').replace(/ *\d+\.\d+ s/g, '') };
  if (code !== 0) throw new Error(output);
  const files = globSync('**', { cwd: out, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }): [string, string] => {
        const path = join(parentPath, name);
        const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
        return [path.slice(out.length + 1), digest];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
