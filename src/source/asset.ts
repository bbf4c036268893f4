import { extname } from 'node:path';
import { quoted } from '#model/written-form.ts';
import { blankOut } from './blank-out.ts';

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

/** What XML lets stand before the first element: declarations, comments, a type with its own entities. */
const prolog = [
  String.raw`\s`,
  String.raw`<\?(?:(?!\?>)[^])*\?>`,
  String.raw`<!--(?:(?!-->)[^])*-->`,
  String.raw`<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>`,
];
const svg = new RegExp(String.raw`^(?:\xef\xbb\xbf)?(?:${prolog.join('|')})*<(?:\w+:)?svg[\s>/]`);

/** How the files of a format begin, as latin1: the formats’ own specifications. */
const beginnings: Readonly<Record<string, { format: string; begins: RegExp }>> = {
  '.png': { format: 'a PNG', begins: /^\x89PNG\r\n/ },
  '.jpg': { format: 'a JPEG', begins: /^\xff\xd8\xff/ },
  '.jpeg': { format: 'a JPEG', begins: /^\xff\xd8\xff/ },
  '.gif': { format: 'a GIF', begins: /^GIF8[79]a/ },
  '.webp': { format: 'a WebP image', begins: /^RIFF[^]{4}WEBP/ },
  '.avif': { format: 'an AVIF image', begins: /^[^]{4}ftyp(?:avif|avis|mif1)/ },
  '.ico': { format: 'an icon', begins: /^\0\0[^]\0/ },
  '.svg': { format: 'an SVG', begins: svg },
};

/** How much of a file says whether it is sound: nothing of what is no image, all of what may hold a script. */
export function bytesToJudge(file: string): number {
  const extension = extname(file).toLowerCase();
  if (extension === '.svg') return Infinity;
  return Object.hasOwn(beginnings, extension) ? 256 : 0;
}

/** What speaks against an image, by its name and as much of its content as that needs. */
export function imageFlaw(file: string, content: Uint8Array): AssetFlaw | undefined {
  const { format, begins } = beginnings[extname(file).toLowerCase()] ?? {};
  if (format === undefined || begins === undefined) return undefined;
  const text = Buffer.from(content).toString('latin1');
  if (text === '') return { what: 'is empty', hint: 'Save the image again.' };
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    const hint = 'Run `git lfs pull`; in a pipeline, let the checkout fetch large files.';
    return { what: 'is only a pointer of Git LFS, not the image', hint };
  }
  if (!begins.test(text)) {
    const hint = 'Save it in the format that its name says, or name it by the one it has.';
    return { what: `is not ${format}`, hint };
  }
  return file.toLowerCase().endsWith('.svg') ? scriptIn(text) : undefined;
}

/** What runs when a browser opens the file by its address, where nothing of a page holds it back. */
function scriptIn(svg: string): AssetFlaw | undefined {
  for (const [, name = '', attributes = ''] of blankOut(svg, noMarkup).matchAll(tag)) {
    const found = /^(?:script|iframe|embed|object)$/i.test(name)
      ? `<${name}>`
      : attributes.match(attribute)?.find(runs);
    if (found === undefined) continue;
    const hint = 'Export it without scripts, such as “Plain SVG” of Inkscape.';
    return { what: `can run a script: ${quoted(found.trim())}`, hint };
  }
  return undefined;
}

const noMarkup = [
  { opens: '<!--', ends: /-->/g },
  { opens: '<![CDATA[', ends: /\]\]>/g },
];
const attribute = /[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;
const tag = new RegExp(String.raw`<(?:\w+:)?([a-z]+)((?:\s+${attribute.source})*)`, 'gi');

/** Whether an attribute is an event’s, or leads to a script; how an address is veiled by numbers is not unravelled. */
function runs(written: string): boolean {
  return (
    /^on|javascript:|vbscript:|=\s*["']\s*data:text/i.test(written) ||
    /^[\w:]*href\b[^]*&#/i.test(written)
  );
}
