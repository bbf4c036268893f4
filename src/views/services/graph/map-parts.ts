import type { Catalogue, Service } from '#catalogue/catalogue.ts';
import { groupsByCategory } from '../facets.ts';
import type { Words } from '#words/en.ts';

/** How many services one picture holds that can still be read. */
export const MOST_IN_A_MAP = 24;

/** The services of a category, or of none, as a part of the map. */
export interface MapPart {
  id: string;
  title: string;
  summary: string | undefined;
  services: Service[];
  /** The page of its own map, where the platform has no room in one. */
  address: string | undefined;
}

/** The platform in parts, by category; each has a map of its own where one can't hold all. */
export function mapParts({ services, platform }: Catalogue, words: Words): MapPart[] {
  const isSplit = services.size > MOST_IN_A_MAP;
  return groupsByCategory([...services], platform.categories, words).map((group) => ({
    ...group,
    address: isSplit ? `/services/map/${group.id}/` : undefined,
  }));
}
