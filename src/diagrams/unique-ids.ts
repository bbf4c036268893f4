/**
 * The same drawing with other ids, for a page that holds it twice; the suffix must differ within the page. They begin with
 * `_`, as no heading of an author does.
 */
export function uniqueIds(svg: string, suffix: string | number): string {
  const prefix = /^<svg\b[^>]*?\bid="([^"]+)"/.exec(svg)?.[1];
  if (prefix === undefined) return svg;
  // The prefix is made of the source's digest, so that no text in the drawing can hold it by chance.
  return svg.replaceAll(prefix, `_${prefix}-${String(suffix).replace(/[^\w-]/g, '')}`);
}
