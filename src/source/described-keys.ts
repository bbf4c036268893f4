import type { z } from 'zod';
import { defOf, descriptionOf, expected, isOptional, valuesOf } from './expected.ts';

type Schema = z.core.$ZodType;

/** A key of a schema, as authors look it up. Texts may have code in backticks. */
export interface DescribedKey {
  /** `owner`, `site.banner.text`, `goals[].id`; a name of the author’s own is in angle brackets: `checks.<name>`. */
  path: string;
  /** Its path as a fragment: `goals.id`. */
  anchor: string;
  /** Its type in words. If it allows certain values, it ends with “one of”. */
  type: string;
  /** The values allowed, as written. */
  values: readonly string[];
  /** Whether it can’t be left out of the group it is in. */
  needed: boolean;
  /** How to write it, as a sentence. */
  form: string;
  /** What it means, in sentences. */
  meaning: string;
  /** What holds without it. */
  otherwise: string | undefined;
}

/** Every key of a schema, those of groups and of lists’ items after the key they are in. Each path once. */
export function describedKeys(schema: Schema, above = ''): DescribedKey[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const dot = above === '' ? '' : '.';
      return Object.entries(def.shape).flatMap(([key, field]) => {
        const path = `${above}${dot}${key}`;
        return [described(path, field), ...describedKeys(field, path)];
      });
    }
    case 'array':
      return describedKeys(def.element, `${above}[]`);
    case 'record':
      return describedKeys(def.valueType, `${above}.<name>`);
    case 'union':
      return firstOfEach(def.options.flatMap((option) => describedKeys(option, above)));
    default:
      return [];
  }
}

function described(path: string, field: Schema): DescribedKey {
  const [meaning, otherwise] = withoutDefault(descriptionOf(field) ?? '');
  return {
    path,
    anchor: path.replaceAll('[]', '').replaceAll(/[<>]/g, ''),
    type: typeOf(field),
    values: [...new Set(allowed(field))],
    needed: !isOptional(field),
    form: expected(field).hint,
    meaning,
    otherwise,
  };
}

/** “The heading. Default: `main`.” as its two parts. */
function withoutDefault(description: string): [meaning: string, otherwise: string | undefined] {
  const found = /\s*Default: (.+?)\.(?=\s|$)/.exec(description);
  return [description.replace(found?.[0] ?? '', ''), found?.[1]];
}

function typeOf(schema: Schema): string {
  const def = defOf(schema);
  switch (def.type) {
    case 'array':
      return `a list; each item is ${typeOf(def.element)}`;
    case 'record':
      return `a group with names of your own; each value is ${typeOf(def.valueType)}`;
    case 'enum':
    case 'literal':
      return 'one of';
    case 'union': {
      const types = [...new Set(def.options.map(typeOf))];
      const others = types.filter((type) => !type.endsWith('one of'));
      return [...others, ...types.filter((type) => type.endsWith('one of'))].join(', or ');
    }
    default:
      return expected(schema).what.replace('a valid ', 'a ');
  }
}

function allowed(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'array') return allowed(def.element);
  if (def.type === 'record') return allowed(def.valueType);
  return def.type === 'union' ? def.options.flatMap(allowed) : valuesOf(schema);
}

function firstOfEach(keys: readonly DescribedKey[]): DescribedKey[] {
  return [...new Map(keys.toReversed().map((key) => [key.path, key])).values()].toReversed();
}
