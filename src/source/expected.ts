import { forms, type Form } from '#model/values.ts';
import { z } from 'zod';
import { listHint } from './list-items.ts';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** What a schema expects, in an author's words: what it is and what to write. */
export function expected(schema: Schema): Form {
  const form = forms.get(bare(schema));
  if (form) return form;
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return { what: 'text', hint: 'Write text.' };
    case 'number':
      return isWhole(def)
        ? { what: 'a whole number', hint: 'Write a whole number without quotes or a unit.' }
        : { what: 'a number', hint: 'Write a number without quotes or a unit.' };
    case 'boolean':
      return { what: 'true or false', hint: 'Write `true` or `false`.' };
    case 'array':
      return { what: 'a list', hint: listHint(def.element) };
    case 'object':
      return group(`Write its keys, indented on the next lines: ${keysOf(schema).join(', ')}.`);
    case 'record':
      return group('Write `key: value` lines, indented on the next lines.');
    case 'enum':
    case 'literal':
      return oneOf(valuesOf(schema));
    case 'union':
      return joined(def.options.map(expected));
    default:
      return { what: 'a value', hint: 'Write a value.' };
  }
}

/** The schema without its wrappers (optional, default, preprocess). */
export function bare(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return bare(def.innerType);
  return def.type === 'pipe' ? bare(def.out) : schema;
}

/** The definition of a schema without its wrappers. */
export function defOf(schema: Schema): Def {
  return (bare(schema) as z.core.$ZodTypes)._zod.def;
}

/** Whether the field may be left out. */
export function isOptional(schema: Schema): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}

/** The description of the schema's field, as a sentence. */
export function descriptionOf(schema: Schema): string | undefined {
  return z.globalRegistry.get(schema)?.description;
}

/** The schema of the value at a path. In a union, the option that has the path. */
export function fieldAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const field = def.shape[String(step)];
      return field && fieldAt(field, rest);
    }
    case 'array':
      return fieldAt(def.element, rest);
    case 'record':
      return fieldAt(def.valueType, rest);
    case 'union':
      return def.options
        .map((option) => fieldAt(option, path))
        .find((field) => field !== undefined);
    default:
      return undefined;
  }
}

/** The keys that an object may have; for a union, the keys of all options. */
export function keysOf(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'object') return Object.keys(def.shape);
  return def.type === 'union' ? def.options.flatMap(keysOf) : [];
}

/** The values of an enum or literal, as written; for a union, the values of all options. */
export function valuesOf(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  if (def.type === 'literal') return def.values.map(String);
  return def.type === 'union' ? def.options.flatMap(valuesOf) : [];
}

function group(hint: string): Form {
  return { what: 'a group of keys', hint };
}

function oneOf(values: string[]): Form {
  return {
    what: alternatives(values.map((value) => `“${value}”`)),
    hint: `Write ${alternatives(values.map((value) => `\`${value}\``))}.`,
  };
}

function joined(options: Form[]): Form {
  const hints = options.map(({ hint }) => hint.replace(/\.$/, ''));
  const [first = '', ...others] = hints;
  const more = others.map((hint) => hint.replace(/^Write /, ''));
  return {
    what: options.map(({ what }) => what).join(' or '),
    hint: `${[first, ...more].join('; or ')}.`,
  };
}

function alternatives(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function isWhole(def: Def): boolean {
  return (def as { format?: string }).format === 'safeint';
}
