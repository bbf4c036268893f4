import type { Document } from '#catalogue/catalogue.ts';
import { descriptorOf } from '#model/kinds.ts';

/** The names besides its title by which readers look for an entry. */
export function otherNames({ kind, data }: Document): readonly string[] {
  return descriptorOf(kind).search.names?.(data as never) ?? [];
}
