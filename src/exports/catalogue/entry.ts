import { z } from 'zod';
import type { Linked } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';
import { knowable, notDecided, notKnown } from '#model/not-known.ts';
import { ownKeyName, ownKeysOf, ownValue } from '#model/own-keys.ts';
import type { ExportedSite } from '../export.ts';

/** An id of an item in the list that the field is named after. */
export const id = z.string();
export const ids = z.array(id);

export const date = z.iso.date();

/** What authors wrote under keys of their own. */
const own = z.record(ownKeyName, ownValue).optional().meta({
  description: 'Keys of one’s own, which begin with `x-`, in the order of the front-matter.',
});

/** The first fields of every entry. */
export const entryFields = {
  id: id.meta({ description: 'The id that other entries use, unique within its kind.' }),
  title: z.string(),
  address: z.string().meta({
    description:
      'Its page: the whole address where the site’s is known, else from the host’s root.',
  }),
  tags: z.array(z.string()).optional(),
  notKnown: z
    .partialRecord(z.enum(knowable), z.enum([notKnown, notDecided]))
    .optional()
    .meta({
      description:
        'The facts that are stated to be not known or not decided. Their fields are missing.',
    }),
  x: own,
};

export function entryOf(entry: Linked<Kind>, { address }: Pick<ExportedSite, 'address'>) {
  const { id, title, data } = entry;
  return {
    id,
    title,
    address: address(entry.address),
    tags: data.tags,
    notKnown: openFacts(entry),
    x: ownFacts(data),
  };
}

/** The facts that are not known, if there are any. */
export function openFacts({ notKnown }: Pick<Linked<Kind>, 'notKnown'>) {
  return Object.keys(notKnown).length > 0 ? notKnown : undefined;
}

/** The keys of one's own in front-matter, if there are any. */
export function ownFacts(data: object): z.input<typeof own> {
  const facts = ownKeysOf(data);
  return facts.length > 0 ? Object.fromEntries(facts) : undefined;
}

/** The properties of data that a mask names. The same mask selects them from a schema. */
export function picked<T extends object, M extends Partial<Record<keyof T, true>>>(
  data: T,
  mask: M,
): Pick<T, keyof M & keyof T> {
  return Object.fromEntries(
    Object.entries(data).filter(([key]) => Object.hasOwn(mask, key)),
  ) as Pick<T, keyof M & keyof T>;
}

export function idsOf(entries: Iterable<{ id: string }>): string[] {
  return [...entries].map(({ id }) => id);
}
