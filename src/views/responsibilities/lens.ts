import { sectionAnchor } from '#site/section.ts';

/** The fragment that shows only one layer, by position, or one letter; without a value, all of them. */
export function lensAnchor(by: 'layer' | 'letter', value?: number | string): string {
  return sectionAnchor(value === undefined ? by : `${by}-${value}`);
}
