import { z } from 'zod';
import { configuration } from '#model/configuration.ts';
import { everyKind } from '#model/kind.ts';
import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';
import { ownValue } from '#model/own-keys.ts';
import { descriptionOf } from '#source/expected.ts';
import { describedKeys, type DescribedKey } from '#source/described-keys.ts';
import { example, exampleMatrix } from './example-platform.ts';

/** What an author can write of one kind, or the settings of the site: all keys, and a file that has only those needed. */
export interface Reference {
  /** The name of the kind, or `configuration`. */
  id: Kind | 'configuration';
  /** The pattern of its files. */
  files: string;
  /** What it is, in one sentence. */
  summary: string;
  keys: readonly DescribedKey[];
  /** Its form as JSON Schema (2020-12): of the front-matter as written, or of the settings in a JSON file. */
  form: object;
  /** The smallest valid file, by its path. */
  example: Readonly<Record<string, string>>;
}

/** The reference of every kind, and of the configuration. */
export function references(): readonly Reference[] {
  return (known ??= [...kindNames.map(ofKind), ofConfiguration()]);
}

let known: readonly Reference[] | undefined;

const ownKeys = z.object({
  'x-<name>': ownValue.optional().meta({
    description: 'A key of your own. Pages show it, and exports contain it.',
  }),
});

/** The keys that every kind has. */
export const keysOfEveryKind: readonly string[] = Object.keys({ ...everyKind, ...ownKeys.shape });

/** The settings in the configuration’s example. */
export const exampleSettings = {
  content: 'content',
  site: 'https://docs.example.com',
  theme: { accent: '#0b5fa5' },
};

/** What JSON Schema can't say is left to the check. */
const asWritten = { io: 'input', unrepresentable: 'any' } as const;

function ofKind(kind: Kind): Reference {
  const { schema, files } = descriptorOf(kind);
  const path = files
    .replace('<service>/<page>', 'queue/my-page')
    .replace('<service>', 'queue')
    .replace(/<\w+>/, `my-${kind}`);
  const isMatrix = kind === 'matrix' || kind === 'baseline';
  const body = isMatrix ? exampleMatrix('| Monitoring | I | A/R | |') : undefined;
  return {
    id: kind,
    files,
    summary: descriptionOf(schema) ?? '',
    keys: [...describedKeys(schema), ...describedKeys(ownKeys)],
    form: { ...z.toJSONSchema(schema, asWritten), additionalProperties: false },
    example: example(path, '', body),
  };
}

function ofConfiguration(): Reference {
  const settings = JSON.stringify(exampleSettings, null, 2)
    .replaceAll(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'");
  return {
    id: 'configuration',
    files: 'plinth.config.ts',
    summary: 'The settings of the site, beside the content folder.',
    keys: describedKeys(configuration),
    form: z.toJSONSchema(configuration, asWritten),
    example: {
      'plinth.config.ts': `import { defineConfig } from 'plinth';\n\nexport default defineConfig(${settings});\n`,
    },
  };
}
