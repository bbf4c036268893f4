import { extname } from 'node:path';

/** A file of the content that is no Markdown. */
export interface Asset {
  /** How large it is. */
  bytes: number;
  /** Why no page may show or offer it; undefined where nothing speaks against it. */
  flaw: AssetFlaw | undefined;
}

export interface AssetFlaw {
  /** What is wrong, as the end of a sentence that begins with the file’s name. */
  what: string;
  /** What to do. */
  hint: string;
}

/** How large a file may be for its bytes to be judged, and so to be published as an image. */
export const mostBytes = 50_000_000;
export const tooLarge: AssetFlaw = { what: 'has more than 50 MB', hint: 'Save it smaller.' };

/** Files that pages can show as images; an icon is shown by browsers beside a page’s title alone. */
export const shownEndings = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg'] as const;

/** Files that browsers run, or read as markup that may run: nothing can be said of them but that they are not offered. */
const pages = /\.(?:html?|[xs]html?|xht|html5|mht(?:ml)?|svgz|xsl|xslt|xbl|hta|htc|swf)$/i;
/** Files that browsers read as XML, in which scripts can stand. */
const markup = /\.(?:xml|rss|atom|rdf|xsd|wsdl|mml|mathml|kml|gpx|bpmn|opml|xul|dtd)$/i;

/** How a file of the content is looked at, by its name. */
export type AssetKind = 'image' | 'page' | 'markup' | 'other';

export function assetKind(file: string): AssetKind {
  const ending = extname(file).toLowerCase();
  if (ending === '.ico' || isShown(file)) return 'image';
  if (pages.test(file)) return 'page';
  return markup.test(file) ? 'markup' : 'other';
}

/** Whether a page can show the file as an image. */
export function isShown(file: string): boolean {
  return (shownEndings as readonly string[]).includes(extname(file).toLowerCase());
}
