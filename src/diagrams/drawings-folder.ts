import { cachePlace } from '#files/cache-place.ts';

/** The folder for the drawings of one content folder. */
export function drawingsFolder(content: string): string {
  return cachePlace('diagrams', content);
}
