import { forms, type Form } from '#model/values.ts';
import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** What a schema wants, in an author's words: what it is, and what to write. */
export function expected(schema: Schema): Form {
  const form = forms.get(schema);
  if (form) return form;
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return { what: 'a text', hint: 'Write a text.' };
    case 'number':
      return {
        what: isWhole(schema) ? 'a whole number' : 'a number',
        hint: 'Write a number, without quotes or unit.',
      };
    case 'boolean':
      return { what: 'true or false', hint: 'Write `true` or `false`.' };
    case 'array':
      return { what: 'a list', hint: 'Write a list: one line with a hyphen for each item.' };
    case 'object':
      return {
        what: `a group of keys`,
        hint: `Write its keys indented below it: ${keysOf(schema).join(', ')}.`,
      };
    case 'record':
      return { what: 'a group of keys', hint: 'Write `key: value` lines indented below it.' };
    case 'enum':
    case 'literal':
      return oneOf(valuesOf(schema));
    case 'union':
      return joined(def.options.map(expected));
    default:
      return { what: 'a value', hint: 'Write a value.' };
  }
}

/** The schema with its wrappers (optional, default, preprocess) taken off. */
export function bare(schema: Schema): Schema {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'optional' || def.type === 'default') return bare(def.innerType);
  return def.type === 'pipe' ? bare(def.out) : schema;
}

/** The definition of a schema, wrappers taken off. */
export function defOf(schema: Schema): Def {
  return (bare(schema) as z.core.$ZodTypes)._zod.def;
}

/** The schema of the value that a path leads to; a union is looked through for the option that has the key. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return bare(schema);
  const def = defOf(schema);
  if (def.type === 'object') {
    const field = def.shape[String(step)];
    return field && schemaAt(field, rest);
  }
  if (def.type === 'array') return schemaAt(def.element, rest);
  if (def.type === 'record') return schemaAt(def.valueType, rest);
  if (def.type !== 'union') return undefined;
  for (const option of def.options) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  return undefined;
}

/** The keys that an object may have; of a union those of its options. */
export function keysOf(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'object') return Object.keys(def.shape);
  return def.type === 'union' ? def.options.flatMap(keysOf) : [];
}

/** The values of an enum or literal, as written. */
export function valuesOf(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  if (def.type === 'literal') return def.values.map(String);
  return def.type === 'union' ? def.options.flatMap(valuesOf) : [];
}

function oneOf(values: string[]): Form {
  return {
    what: values.length === 1 ? `“${values.join('')}”` : `one of ${values.join(', ')}`,
    hint: `Write ${alternatives(values.map((value) => `\`${value}\``))}.`,
  };
}

function joined(options: Form[]): Form {
  const hints = options.map(({ hint }, index) => {
    const sentence = hint.replace(/\.$/, '');
    return index === 0 ? sentence : sentence.replace(/^Write /, '');
  });
  return { what: alternatives(options.map(({ what }) => what)), hint: `${hints.join('; or ')}.` };
}

function alternatives(words: string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function isWhole(schema: Schema): boolean {
  const { format } = (bare(schema) as z.core.$ZodTypes)._zod.def as { format?: string };
  return format === 'safeint';
}
