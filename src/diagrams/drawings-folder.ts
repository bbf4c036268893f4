import { cachePlace } from '#files/cache-place.ts';

/** The folder that keeps the drawings of a content folder, which no other content folder shares. */
export function drawingsFolder(content: string): string {
  return cachePlace('diagrams', content);
}
