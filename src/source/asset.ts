import { extname } from 'node:path';
import { quoted } from '#model/written-form.ts';

/** A content file that is not Markdown. */
export interface Asset {
  /** Size in bytes. */
  bytes: number;
  /** Why no page may show or offer it; undefined if a page may. */
  flaw: AssetProblem | undefined;
}

export interface AssetProblem {
  /** What is wrong, as the end of a sentence that begins with the file name. */
  what: string;
  /** What to do. */
  hint: string;
}

/** Maximum size of a file in bytes. Larger files are not checked, and so not published as images. */
export const mostBytes = 50_000_000;
export const tooLarge: AssetProblem = {
  what: 'is larger than 50 MB',
  hint: 'Save a smaller version.',
};

/** Files that pages can show as images. Browsers show an icon only beside a page’s title. */
export const shownEndings = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg'] as const;

/**
 * Files that pages may offer besides images: documents, data, archives, recordings and text that browsers don't run.
 */
const downloads = new Set(
  `pdf txt text log csv tsv json jsonl ndjson geojson yaml yml toml ini conf cfg properties
doc docx dotx xls xlsx xltx ppt pptx potx odt ods odp odg rtf epub ics vcf
zip tar gz tgz bz2 xz zst 7z jar
mp4 m4v webm mov mp3 m4a ogg oga ogv opus wav flac vtt srt
drawio dio excalidraw puml plantuml mmd dot bpmn archimate vsdx
sh bash zsh ps1 bat py rb go rs java kt sql tf hcl tfvars rego cue jsonnet libsonnet proto avsc graphql patch diff
pem crt cer pub asc sig sha256 lock md5`
    .split(/\s+/)
    .map((ending) => `.${ending}`),
);

/** How a file is treated, decided by its name. */
export type AssetKind = 'image' | 'download' | 'refused';

export function assetKind(file: string): AssetKind {
  const ending = extname(file).toLowerCase();
  if (ending === '.ico' || isShown(file)) return 'image';
  return downloads.has(ending) ? 'download' : 'refused';
}

/** What is wrong with a file's name: a type that pages don't offer, or characters that break tools. */
export function nameProblem(file: string): AssetProblem | undefined {
  const odd = /[^\p{L}\p{M}\p{N} ._\-()+@,/]/u.exec(file)?.[0];
  if (odd !== undefined) {
    const hint = 'Rename it. Use only letters, digits, spaces and `._-()+@,`.';
    return { what: `has ${quoted(odd)} in its file or folder name`, hint };
  }
  // Astro normalises addresses to Unicode NFC, so a link would not match the file's name.
  if (file !== file.normalize()) {
    const hint = `Rename it to ${quoted(file.normalize())}, and type the name again.`;
    return { what: 'has a letter in its name that is encoded differently in addresses', hint };
  }
  if (assetKind(file) !== 'refused') return undefined;
  const ending = extname(file);
  if (browsersRun.test(file)) {
    const hint = 'Write it as a page, or publish it on another host and link to it.';
    return { what: 'is a file type that browsers execute', hint };
  }
  const hint = 'Put it in a ZIP archive, or publish it elsewhere and link to it.';
  return {
    what:
      ending === ''
        ? 'has no file extension'
        : `has a file type that is not allowed: ${quoted(ending)}`,
    hint,
  };
}

const browsersRun =
  /\.(?:html?|[xs]html?|xht|html5|mht(?:ml)?|svgz|xml|xsl|xslt|xbl|rdf|rss|atom|mml|mathml|hta|htc|swf|m?js|cjs|wasm)$/i;

/** Whether a page can show the file as an image. */
export function isShown(file: string): boolean {
  return (shownEndings as readonly string[]).includes(extname(file).toLowerCase());
}
