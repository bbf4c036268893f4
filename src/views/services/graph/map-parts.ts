import type { Catalogue, Service } from '#catalogue/catalogue.ts';
import { groupsByCategory } from '../facets.ts';
import type { Words } from '#words/en.ts';

/** Maximum services in one readable picture. */
export const MOST_IN_A_MAP = 24;

/** The services of a category, or of none, as a part of the map. */
export interface MapPart {
  id: string;
  title: string;
  summary: string | undefined;
  services: Service[];
  /** The page of its own map, if the platform doesn't fit in one. */
  address: string | undefined;
}

/** The platform in parts, by category. Each part has its own map if one can't show everything. */
export function mapParts({ services, platform }: Catalogue, words: Words): MapPart[] {
  const isSplit = services.size > MOST_IN_A_MAP;
  return groupsByCategory([...services], platform.categories, words).map((group) => ({
    ...group,
    address: isSplit ? `/services/map/${group.id}/` : undefined,
  }));
}
