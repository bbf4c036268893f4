import { z } from 'zod';
import { forms, id } from './values.ts';

/** What a reference may point to: an entry of a kind, or an item of a list in `platform.md`. */
export type ReferenceTarget =
  | 'service'
  | 'team'
  | 'persona'
  | 'provider'
  | 'roadmap'
  | 'category'
  | 'goal'
  | 'theme'
  | 'layer'
  | 'duty';

/** A reference as written: its path in the front-matter, the target it should have, and the id it names. */
export interface Reference {
  path: (string | number)[];
  target: ReferenceTarget;
  id: string;
}

// A registry, not a map, because `.meta()` copies schemas and copies keep their registry entries.
const targets = z.registry<{ target: ReferenceTarget }>();

const nouns: Partial<Record<ReferenceTarget, string>> = { roadmap: 'roadmap item' };

const homes: Record<ReferenceTarget, string> = {
  service: 'the name of its folder in services/',
  team: 'the name of its file in teams/',
  persona: 'the name of its file in personas/',
  provider: 'the name of its file in providers/',
  roadmap: 'the name of its file in roadmap/',
  category: 'one of `categories` in platform.md',
  goal: 'one of `goals` in platform.md',
  theme: 'one of `themes` in platform.md',
  layer: 'one of `layers` in platform.md',
  duty: 'a standard one, or `area/title` of a matrix’s own',
};

/** A field that holds an id of the given target. `referencesIn` finds it again. */
export function reference(target: ReferenceTarget) {
  const schema = id.meta({ reference: target });
  targets.add(schema, { target });
  forms.add(schema, {
    what: `the id of a ${nouns[target] ?? target}`,
    hint: `Write the id of a ${nouns[target] ?? target}: ${homes[target]}.`,
    // A name may mean another id than its own letters spell.
    meant: () => [],
  });
  return schema;
}

/** What the field refers to; undefined if it is no reference. */
export function targetOf(schema: z.core.$ZodType): ReferenceTarget | undefined {
  return targets.get(schema)?.target;
}

/** Every reference in validated data, in schema order. */
export function referencesIn(
  schema: z.core.$ZodType,
  data: unknown,
  path: (string | number)[] = [],
): Reference[] {
  if (data === undefined || data === null) return [];
  const target = targets.get(schema)?.target;
  if (target) return [{ path, target, id: data as string }];
  const { def } = schema._zod;
  if (isObject(def)) {
    return referringFields(def).flatMap(([key, field]) =>
      referencesIn(field, (data as Record<string, unknown>)[key], [...path, key]),
    );
  }
  if (isArray(def))
    return (data as unknown[]).flatMap((item, index) =>
      referencesIn(def.element, item, [...path, index]),
    );
  if (isWrapper(def)) return referencesIn(def.innerType, data, path);
  return [];
}

/** The fields of an object that are or contain references. Computed once per schema, as few fields do. */
function referringFields(def: z.core.$ZodObjectDef): [string, z.core.$ZodType][] {
  const known = referring.get(def);
  if (known) return known;
  const fields = Object.entries(def.shape).filter(([, field]) => refers(field));
  referring.set(def, fields);
  return fields;
}

const referring = new WeakMap<z.core.$ZodObjectDef, [string, z.core.$ZodType][]>();

function refers(schema: z.core.$ZodType): boolean {
  if (targets.get(schema)) return true;
  const { def } = schema._zod;
  if (isObject(def)) return referringFields(def).length > 0;
  if (isArray(def)) return refers(def.element);
  return isWrapper(def) && refers(def.innerType);
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
