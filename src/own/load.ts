import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '#checks/rule.ts';
import { rules as ourRules } from '#checks/rules/index.ts';
import { standingRules } from '#checks/standing-rules.ts';
import type { Export } from '#exports/export.ts';
import { isId, quoted } from '#model/written-form.ts';
import { exportForm, ruleForm, wrongIn, type Form } from './forms.ts';
import { guardedExport, guardedRule, sayIn } from './guard.ts';
import type { OwnCode, OwnFiles } from './own-code.ts';

/** Loads a user's own rules and exports. Rejects with a sentence for each file that is wrong. */
export async function loadOwn(files: OwnFiles): Promise<OwnCode> {
  return { rules: await loadRules(files), exports: await loadExports(files) };
}

/** Loads a user's own rules, without the exports. */
export async function loadRules({ home, rules }: OwnFiles): Promise<Rule[]> {
  const ours = [...ourRules, ...standingRules].map(({ id }) => id);
  const kind = {
    noun: 'rule',
    article: 'a',
    folder: 'rules',
    define: 'defineRule',
    form: ruleForm,
    ours,
  };
  const loaded = await loadAll<Rule>(home, rules, kind);
  return loaded.map(({ file, value }) => guardedRule(value, sayIn(home, file)));
}

/** Loads a user's own exports, without the rules. */
export async function loadExports({ home, exports }: OwnFiles): Promise<Export[]> {
  if (exports.length === 0) return [];
  // Only now, so that a check without exports does not load what makes feeds.
  const { allExports } = await import('#exports/index.ts');
  const ours = allExports.map(({ id }) => id);
  const kind = {
    ...{
      noun: 'export',
      article: 'an',
      folder: 'exports',
      define: 'defineExport',
      form: exportForm,
    },
    ours,
  };
  const loaded = await loadAll<Export>(home, exports, kind);
  return loaded.map(({ file, value }) => guardedExport(value, sayIn(home, file)));
}

/** What a file may contain. */
interface OwnKind {
  noun: string;
  article: string;
  folder: string;
  /** The function that declares it. */
  define: string;
  form: Form;
  /** The ids that Plinth uses. */
  ours: readonly string[];
}

/** What a module exports by default, in its two forms. */
const unnamed = ['default', 'module.exports'];

interface Loaded<T> {
  file: string;
  value: T;
}

async function loadAll<T>(
  home: string,
  files: readonly string[],
  kind: OwnKind,
): Promise<Loaded<T>[]> {
  const loaded: Loaded<T>[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      const value = await loadOne(home, file, kind);
      const twin = loaded.find((other) => idOf(other.file) === idOf(file));
      if (twin) throw new Error(`${file}: The id is also that of ${twin.file}. Keep one of them.`);
      loaded.push({ file, value: value as T });
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return loaded;
}

async function loadOne(home: string, file: string, kind: OwnKind): Promise<unknown> {
  const { noun, article, folder, define, form, ours } = kind;
  const refuse = (what: string) => new Error(`${file}: ${what}`);
  const id = idOf(file);
  if (!isId(id))
    throw refuse(
      `${quoted(id)} can’t be an id, which has lower-case letters, digits and inner hyphens. Rename the file.`,
    );
  if (ours.includes(id))
    throw refuse(`Plinth has ${article} ${noun} “${id}” itself. Rename the file and its id.`);
  const module = await imported(home, file, noun);
  const [name, ...others] = Object.keys(module).filter((each) => !unnamed.includes(each));
  const line = `export const ${camelCase(id)} = ${define}({ … });`;
  if (name === undefined) throw refuse(`No ${noun} is exported. Write: ${line}`);
  if (others.length > 0)
    throw refuse(
      `It exports ${[name, ...others].join(', ')}, but a file has one ${noun}. Move the others into a folder below “${folder}”.`,
    );
  const value = module[name];
  const wrong = wrongIn(value, form);
  if (wrong.length > 0) throw new Error(wrong.map((what) => `${file}: ${what}`).join('\n'));
  const { id: given } = value as { id: string };
  if (given !== id) throw refuse(`The id is ${quoted(given)}, but the file’s name says “${id}”.`);
  return value;
}

async function imported(
  home: string,
  file: string,
  noun: string,
): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(join(home, file)).href)) as Record<string, unknown>;
  } catch (error) {
    throw sayIn(home, file)(error, `The ${noun} can’t be loaded: `);
  }
}

function idOf(file: string): string {
  return basename(file).replace(/\.\w+$/, '');
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
