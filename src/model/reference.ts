import { z } from 'zod';
import { id } from './values.ts';

/** What a reference may name: an entry of a kind, or an item of a list in `platform.md`. */
export type ReferenceTarget =
  'service' | 'team' | 'persona' | 'provider' | 'roadmap' | 'category' | 'goal' | 'layer' | 'duty';

/** A reference as written: where it stands in the front-matter, what it should name, and the id it names. */
export interface Reference {
  path: (string | number)[];
  target: ReferenceTarget;
  id: string;
}

const targets = new WeakMap<z.core.$ZodType, ReferenceTarget>();

/** A field that holds the id of something of the named sort; `referencesIn` finds it again. */
export function reference(target: ReferenceTarget) {
  const schema = id.meta({ reference: target });
  targets.set(schema, target);
  return schema;
}

/** Every reference in data that the schema has accepted, in the schema's order. */
export function referencesIn(schema: z.core.$ZodType, data: unknown, path: (string | number)[] = []): Reference[] {
  if (data === undefined || data === null) return [];
  const target = targets.get(schema);
  if (target) return [{ path, target, id: String(data) }];
  const { def } = schema._zod;
  if (isObject(def)) {
    return Object.entries(def.shape).flatMap(([key, field]) =>
      referencesIn(field, (data as Record<string, unknown>)[key], [...path, key]),
    );
  }
  if (isArray(def)) return (data as unknown[]).flatMap((item, index) => referencesIn(def.element, item, [...path, index]));
  if (isWrapper(def)) return referencesIn(def.innerType, data, path);
  return [];
}

function isObject(def: z.core.$ZodTypeDef): def is z.core.$ZodObjectDef {
  return def.type === 'object';
}

function isArray(def: z.core.$ZodTypeDef): def is z.core.$ZodArrayDef {
  return def.type === 'array';
}

function isWrapper(def: z.core.$ZodTypeDef): def is z.core.$ZodOptionalDef {
  return def.type === 'optional' || def.type === 'default';
}
