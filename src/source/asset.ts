import { extname } from 'node:path';
import { quoted } from '#model/written-form.ts';

/** A file of the content that is no Markdown. */
export interface Asset {
  /** How large it is. */
  bytes: number;
  /** Why no page may show or offer it; undefined where nothing speaks against it. */
  flaw: AssetProblem | undefined;
}

export interface AssetProblem {
  /** What is wrong, as the end of a sentence that begins with the file’s name. */
  what: string;
  /** What to do. */
  hint: string;
}

/** How large a file may be for its bytes to be judged, and so to be published as an image. */
export const mostBytes = 50_000_000;
export const tooLarge: AssetProblem = {
  what: 'is larger than 50 MB',
  hint: 'Save a smaller version.',
};

/** Files that pages can show as images; an icon is shown by browsers beside a page’s title alone. */
export const shownEndings = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg'] as const;

/** Files that pages may offer besides images: documents, data, archives, recordings, and text that no browser runs. */
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

/** How a file of the content is looked at, by its name. */
export type AssetKind = 'image' | 'download' | 'refused';

export function assetKind(file: string): AssetKind {
  const ending = extname(file).toLowerCase();
  if (ending === '.ico' || isShown(file)) return 'image';
  return downloads.has(ending) ? 'download' : 'refused';
}

/** What speaks against a file by its name alone: a type that pages don't offer, or characters that tools trip over. */
export function nameProblem(file: string): AssetProblem | undefined {
  const odd = /[^\p{L}\p{M}\p{N} ._\-()+@,/]/u.exec(file)?.[0];
  if (odd !== undefined) {
    const hint = 'Rename it. Use only letters, digits, spaces and `._-()+@,`.';
    return { what: `has ${quoted(odd)} in its file or folder name`, hint };
  }
  // Astro composes the letters of addresses (Unicode NFC): a link would lead to another name than the file's.
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
