import { quoted } from '#model/written-form.ts';

export const versionForm = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** The version of Plinth that a `package.json` asks for. */
export interface Pinned {
  version: string;
  /** The text of `package.json` with another version, otherwise unchanged. */
  replaced: (version: string) => string;
}

/** Undefined if the text of a `package.json` does not ask for Plinth. Throws a sentence if it can't be read. */
export function pinnedIn(text: string): Pinned | undefined {
  const version = dependencyIn(text);
  if (version === undefined) return undefined;
  if (typeof version !== 'string' || !versionForm.test(version))
    throw new Error(
      `package.json asks for plinth ${quoted(version)}. Write a version such as 1.2.3, so that every build is the same.`,
    );
  return { version, replaced: (next) => withDependency(text, next) };
}

function dependencyIn(text: string): unknown {
  const manifest = parsed(text);
  return ['dependencies', 'devDependencies', 'optionalDependencies']
    .map((key) => valueOf(valueOf(manifest, key), 'plinth'))
    .find((version) => version !== undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new Error(`package.json is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function valueOf(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A script may be called `plinth` too, so of all places the one that changes the dependency is taken. */
function withDependency(text: string, version: string): string {
  for (const { 0: found, 1: before = '', index } of text.matchAll(/("plinth"\s*:\s*)"[^"]*"/g)) {
    const changed = `${text.slice(0, index)}${before}"${version}"${text.slice(index + found.length)}`;
    if (dependencyIn(changed) === version) return changed;
  }
  throw new Error(`package.json can’t be changed. Write there: "plinth": "${version}"`);
}
