import { z } from 'zod';
import type { WordLanguage } from './languages.ts';
import { ownKeysAsJson } from './own-keys.ts';
import type { SearchKind } from './search-kinds.ts';
import { boolean, sitePath, text } from './values.ts';

/**
 * The orders a list can be sorted in; `catalogue/order.ts` does the sorting. `newest` reads the key `date`, and
 * `latest-start` the key `from`.
 */
export type Order = 'title' | 'order' | 'newest' | 'latest-start' | 'schedule' | 'service';

/** Everything Plinth needs to know about a kind of content. `D` is its validated front-matter. */
export interface KindDescriptor<D = never> {
  /** The schema of its front-matter. */
  schema: z.ZodObject;
  /** Keys of earlier versions of the format, each with its present name. They still work, with a warning. */
  former?: Readonly<Record<string, string>>;
  /** The title of an entry whose front-matter has none. Default: derived from the file name. */
  defaultTitle?: string;
  /** The pattern of its files below the content folder, for example `teams/<id>.md`. */
  files: string;
  /** Whether its files may also be MDX. */
  mdx?: true;
  /** The address of an entry's page, without the base path, with a slash at both ends. */
  address: (id: string) => string;
  /** The catalogue collection that holds its entries. A kind without one is reached through its parent. */
  collection?: string;
  order?: Order;
  /** The page that lists all entries. Entries of a kind without one are linked from their parent. */
  list?: {
    address: string;
    /** Its title by language, for a kind without pages of its own. The footer links to such a list. */
    titles?: Readonly<Record<WordLanguage, string>>;
  };
  search: {
    /** The type that search shows for an entry's page. */
    as: SearchKind;
    /** Other names that readers might search for. */
    names?: (data: D) => readonly string[];
    /** Position in the instant search results, lowest first, in steps of ten. Left out if undefined. */
    instant?: number;
    /** Whether the A to Z index lists its entries. */
    inIndex?: true;
  };
  /** The list in `catalogue.json` that holds its entries. If undefined, they are part of another entry. */
  exported?: string;
  /** The minimal file: its front-matter, with `<title>` as a placeholder, and whether it needs a body. */
  example: { lines: readonly string[]; prose?: true };
}

/** The descriptor, whose JSON Schema allows keys of one's own. Keeps the exact type of its schema. */
export function kind<S extends z.ZodObject, const K extends KindDescriptor<z.output<S>>>(
  descriptor: K & { schema: S; order?: OrderBy<z.output<S>> },
): K & { schema: S } {
  const { schema } = descriptor;
  return {
    ...descriptor,
    schema: schema.meta({ ...schema.meta(), patternProperties: ownKeysAsJson }),
  };
}

/** The orders that have the key they read. */
type OrderBy<D> =
  | Exclude<Order, 'newest' | 'latest-start'>
  | (D extends { date: string } ? 'newest' : never)
  | (D extends { from: string } ? 'latest-start' : never);

/** The fields that entries of every kind may have. */
export const everyKind = {
  draft: boolean.optional().meta({ description: 'Drafts are checked but not published.' }),
  tags: z.array(text).optional().meta({ description: 'Keywords for finding the entry.' }),
  visibility: z.enum(['public', 'internal']).optional().meta({
    description: 'Who may see it. Default: internal. Files in a service’s folder inherit it.',
  }),
  movedFrom: z.array(sitePath).optional().meta({
    description:
      'Former addresses, which redirect here. A folder’s address includes everything below it.',
  }),
};
