/** The fragment of a section that the site adds to a page. It can't be the same as a heading's fragment. */
export function sectionAnchor(id: string): string {
  return `_${id}`;
}
