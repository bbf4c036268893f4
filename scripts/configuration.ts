import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configuration } from '#model/configuration.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { placeIn } from '#own/error-place.ts';
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
  const { success, data, error } = configuration.safeParse(settings);
  if (success) return data;
  throw new Error(
    error.issues
      .flatMap((issue) => described(issue, configuration))
      .map((line) => `${name}: ${line}`)
      .join('\n'),
  );
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
  // Of several forms, the one that was most likely meant: the first whose own check failed.
  const [first] = issue.errors?.flat() ?? [];
  const message =
    first?.code === 'invalid_type' || first === undefined ? issue.message : first.message;
  return [`“${at.join('.')}”: ${message}`];
}

/** What of a schema this needs to know. */
interface Shaped {
  shape?: Record<string, unknown>;
  unwrap?: () => unknown;
  element?: unknown;
}

function keysAt(schema: Shaped, path: readonly string[]): string[] {
  const bare = (one: Shaped): Shaped =>
    one.unwrap && !one.shape ? bare(one.unwrap() as Shaped) : one;
  const [key, ...rest] = path;
  const here = bare(schema);
  if (key === undefined) return Object.keys(here.shape ?? {});
  return keysAt(here.shape?.[key] ?? here.element ?? {}, rest);
}
