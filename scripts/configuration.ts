import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configuration } from '#model/configuration.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { placeIn } from '#own/error-place.ts';
import { typedExplain } from './command-line.ts';
import { configurationNames, home } from './project.ts';

/** The settings of a folder's `plinth.config.*`; none if there is no such file. Throws sentences about what is wrong. */
export async function readConfiguration(folder: string = home): Promise<Configuration> {
  const names = configurationNames.filter((name) => existsSync(join(folder, name)));
  const [name, other] = names;
  if (name === undefined) return {};
  if (other !== undefined)
    throw new Error(`There are two configurations: ${name} and ${other}. Keep one.`);
  const [{ configuration }, settings] = await Promise.all([
    import('#model/configuration.ts'),
    contentOf(folder, name),
  ]);
  const { success, data, error } = configuration.safeParse(settings, { reportInput: true });
  if (success) return data;
  const problems = error.issues.flatMap((issue) => described(issue, configuration));
  throw new Error(
    [
      ...problems.map((line) => `${name}: ${line}`),
      `See: ${typedExplain(explained(error.issues, Object.keys(configuration.shape)))}`,
    ].join('\n'),
  );
}

/** What the reference says of the problems: of the one setting that has them all, or of all settings. */
function explained(issues: readonly Issue[], settings: readonly string[]): string {
  const [key, ...others] = new Set(issues.map(({ path }) => String(path[0])));
  return key !== undefined && others.length === 0 && settings.includes(key)
    ? `configuration.${key}`
    : 'configuration';
}

async function contentOf(folder: string, name: string): Promise<unknown> {
  const file = join(folder, name);
  try {
    if (name.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8')) as unknown;
    const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
    if (loaded.default !== undefined) return loaded.default;
  } catch (error) {
    const { message } = error as Error;
    throw new Error(
      `${name}${placeIn(file, error as Error)}: The configuration fails: ${message}`,
      {
        cause: error,
      },
    );
  }
  throw new Error(
    `${name}: The settings are missing. Write: export default { content: 'content' };`,
  );
}

interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  input?: unknown;
  expected?: string;
  keys?: readonly string[];
  errors?: readonly (readonly Issue[])[];
}

function described(issue: Issue, schema: Shaped): string[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, at);
    return (issue.keys ?? []).map((key) => {
      const near = nearest(key, known);
      const advice =
        near === undefined
          ? `Valid settings here: ${known.join(', ')}.`
          : `Did you mean “${near}”?`;
      return `Unknown setting ${quoted([...at, key].join('.'))}. ${advice}`;
    });
  }
  const meant = meantForm(issue);
  if (meant.length > 0)
    return meant.flatMap((one) =>
      described({ ...one, path: [...issue.path, ...one.path] }, schema),
    );
  return [`“${at.join('.')}”: ${messageOf(issue)}`];
}

/** The problems of the form that was most likely meant: of the right type, and with the fewest problems. */
function meantForm({ errors = [], input }: Issue): readonly Issue[] {
  const [best = []] = errors
    .filter((form) => !form.some((one) => one.path.length === 0 && isOtherType(one, input)))
    .sort((one, other) => weight(one) - weight(other));
  return best;
}

function isOtherType({ code }: Issue, input: unknown): boolean {
  return code === 'invalid_type' || (code === 'invalid_value' && typeof input !== 'string');
}

/** A key that is missing or unknown tells more against a form than a value that is wrong. */
function weight(form: readonly Issue[]): number {
  return form.reduce((sum, one) => sum + (one.keys?.length ?? (isMissing(one) ? 1 : 0.5)), 0);
}

function isMissing({ code, input }: Issue): boolean {
  return (code === 'invalid_type' || code === 'invalid_value') && input === undefined;
}

function messageOf(issue: Issue): string {
  if (isMissing(issue)) return 'It is missing.';
  if (issue.code === 'invalid_union') return `${quoted(issue.input)} has none of the valid forms.`;
  if (issue.code !== 'invalid_type') return issue.message;
  const what = types[issue.expected ?? ''];
  return what === undefined ? issue.message : `${quoted(issue.input)} is not ${what}.`;
}

const types: Readonly<Record<string, string>> = {
  array: 'a list: […]',
  object: 'a group of settings: {…}',
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
};

/** What of a schema this needs to know. */
interface Shaped {
  shape?: Record<string, unknown>;
  unwrap?: () => unknown;
  element?: unknown;
  valueType?: unknown;
  options?: readonly unknown[];
}

/** The settings at a path; of several forms, those of the ones that have the keys on the way. */
function keysAt(schema: Shaped, path: readonly string[]): string[] {
  const bare = (one: Shaped): Shaped =>
    one.unwrap && !one.shape && !one.element ? bare(one.unwrap() as Shaped) : one;
  const [key, ...rest] = path;
  const here = bare(schema);
  if (here.options) return here.options.flatMap((form) => keysAt(form as Shaped, path));
  if (key === undefined) return Object.keys(here.shape ?? {});
  return keysAt(here.shape?.[key] ?? here.element ?? here.valueType ?? {}, rest);
}
