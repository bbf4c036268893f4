import { sectionAnchor } from '#site/section.ts';

/** The fragment that leaves one layer, by position, or one letter on a page; without a value, all of them. */
export function lensAnchor(by: 'layer' | 'letter', value?: number | string): string {
  return sectionAnchor(value === undefined ? by : `${by}-${value}`);
}
