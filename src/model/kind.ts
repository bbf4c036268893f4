import type { z } from 'zod';
import type { SearchKind } from './search-kinds.ts';

/** The orders in which a list can stand; `catalogue/order.ts` makes them. */
export type Order = 'title' | 'order' | 'newest' | 'latest-start' | 'schedule' | 'service';

/** Everything Plinth needs to know about a kind of content. `D` is its front-matter once valid. */
export interface KindDescriptor<D = never> {
  /** The contract of its front-matter. */
  schema: z.ZodObject;
  /** The key of the front-matter that holds an entry's title: `title` unless given. */
  titleKey?: string;
  /** The title of an entry whose front-matter has none; made from the file's name unless given. */
  defaultTitle?: string;
  /** Its files below the content folder, such as `teams/<id>.md`. */
  files: string;
  /** Whether its files may be MDX as well. */
  mdx?: true;
  /** Where an entry's page is, without base, from slash to slash. */
  address: (id: string) => string;
  /** The catalogue's collection of its entries; a kind without one is reached by what it belongs to. */
  collection?: string;
  order?: Order;
  /** The page that lists all entries; a kind without one is linked from what it belongs to. */
  list?: {
    address: string;
    /** Where readers find the link to the list, besides search. */
    linkedFrom: 'navigation' | 'footer' | 'news';
    /** The list's title by language, for a kind whose pages are the plain ones. */
    titles?: { en: string } & Readonly<Record<string, string>>;
  };
  search: {
    /** As what search shows an entry's page. */
    as: SearchKind;
    /** Other names by which readers look for an entry. */
    names?: (data: D) => readonly string[];
    /** Its place among the rows that search shows at once, the lowest first, by tens; not there unless given. */
    instant?: number;
    /** Whether the index from A to Z lists its entries. */
    inIndex?: true;
  };
  /** The list of `catalogue.json` that holds its entries; part of another entry unless given. */
  exported?: string;
  /** The least that a file must say: its front-matter, in which `<title>` stands for a title, and whether it needs a text. */
  example: { lines: readonly string[]; prose?: true };
}

/** A kind's descriptor, with its schema's own type kept. */
export function kind<S extends z.ZodObject, const K extends KindDescriptor<z.output<S>>>(
  descriptor: K & { schema: S },
): K & { schema: S } {
  return descriptor;
}
