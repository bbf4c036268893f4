import { homeParts, type HomePart } from '#model/home-parts.ts';
import type { Site } from './site.ts';

/** The parts of the home page that a site shows, in order. */
export function homePartsOf({ options }: Pick<Site, 'options'>): readonly HomePart[] {
  return options.home?.parts ?? homeParts;
}
