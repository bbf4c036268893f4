import { slug } from 'github-slugger';

/**
 * A title as a segment of an id: like GitHub's anchors, but without accents and with single inner hyphens, so that
 * front-matter can use it.
 */
export function segmentOf(title: string): string {
  const bare = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
  return slug(bare).replace(/[-_]+/g, '-').replace(/^-|-$/g, '');
}
