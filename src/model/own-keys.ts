import { z } from 'zod';
import { forms, text } from './values.ts';

/** A key that authors made up, such as `x-cost-centre`. Every kind takes it, at the top of the front-matter. */
export type OwnKey = `x-${string}`;

const single = z.union([text, z.number(), z.boolean()]);
forms.add(single, {
  what: 'text, a number, true or false',
  hint: 'Write text, a number, `true` or `false`.',
});

/** The value of a key of one's own. Dates are text. */
export const ownValue = z.union([...single.options, z.array(single).min(1)]);
forms.add(ownValue, {
  what: 'text, a number, true, false or a list of these',
  hint: 'Write text, a number, a date, `true`, `false`, or a list of these.',
});

export type OwnValue = z.output<typeof ownValue>;

const ownKey = /^x-[a-z\d]+(?:-[a-z\d]+)*$/;

/** The name of a key of one's own. */
export const ownKeyName = z.string().regex(ownKey);

export function isOwnKey(key: string): key is OwnKey {
  return ownKey.test(key);
}

/** The keys of one's own in front-matter, in their order, and what is left without them. */
export function ownKeysApart(data: unknown): { own: [OwnKey, unknown][]; others: unknown } {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { own: [], others: data };
  const all = Object.entries(data);
  const own = all.filter((pair): pair is [OwnKey, unknown] => isOwnKey(pair[0]));
  if (own.length === 0) return { own, others: data };
  return { own, others: Object.fromEntries(all.filter(([key]) => !isOwnKey(key))) };
}

/** The keys of one's own in validated front-matter, in their order. */
export function ownKeysOf(data: object): [OwnKey, OwnValue][] {
  return ownKeysApart(data).own as [OwnKey, OwnValue][];
}

/** The right form of a key that was meant as one's own: `x-cost-centre` for `X_CostCentre`. */
export function asOwnKey(key: string): OwnKey | undefined {
  const name = /^x[-_](.*)$/i.exec(key)?.[1];
  const words = name?.replace(/([a-z\d])(?=[A-Z])/g, '$1-').toLowerCase();
  const right = `x-${(words ?? '')
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .join('-')}`;
  return isOwnKey(right) ? right : undefined;
}

/** Whether the key looks as if it was meant as one's own. */
export function isMeantAsOwn(key: string): boolean {
  return /^x[-_]/i.test(key);
}

/** A schema that also has these keys. */
export function withOwnKeys(schema: z.ZodObject, keys: readonly OwnKey[]): z.ZodObject {
  return schema.safeExtend(Object.fromEntries(keys.map((key) => [key, ownValue.optional()])));
}

const { $schema: _, ...valueAsJson } = z.toJSONSchema(ownValue, { io: 'input' });

/** For JSON Schema: what keys of one's own may hold. */
export const ownKeysAsJson = {
  [ownKey.source.replaceAll(String.raw`\d`, '0-9')]: {
    description: 'A key of your own, which pages show and exports write.',
    ...valueAsJson,
  },
};
