import type { Document } from '#catalogue/catalogue.ts';
import { descriptorOf } from '#model/kinds.ts';

/** The names other than its title that readers may search an entry by. */
export function otherNames({ kind, data }: Document): readonly string[] {
  return descriptorOf(kind).search.names?.(data as never) ?? [];
}
