/**
 * The drawing with other ids, for pages that contain it twice; the suffix must be unique on the page. Ids begin with
 * `_`, which no author's heading does.
 */
export function uniqueIds(svg: string, suffix: string | number): string {
  const prefix = /^<svg\b[^>]*?\bid="([^"]+)"/.exec(svg)?.[1];
  if (prefix === undefined) return svg;
  // The prefix contains the source's digest, so no text in the drawing matches it by chance.
  return svg.replaceAll(prefix, `_${prefix}-${String(suffix).replace(/[^\w-]/g, '')}`);
}
