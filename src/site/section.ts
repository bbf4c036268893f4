/** The fragment of a section that the site itself adds to a page; no heading of a body has one like it. */
export function sectionAnchor(id: string): string {
  return `_${id}`;
}
