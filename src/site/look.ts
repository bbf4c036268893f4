/** What a site looks like beyond Plinth's own styles. It is sent to the process that renders, so it is plain data. */
export interface Look {
  /** The style sheet of `/theme.css`, without the order of the layers; undefined if the look is Plinth's own. */
  css: string | undefined;
  /** Further style sheets, by address. */
  sheets: readonly string[];
  logo: { light: LogoImage; dark: LogoImage } | undefined;
  /** The address of the icon. */
  favicon: string | undefined;
  /** The address of the font. */
  font: string | undefined;
  /** The published files in base64, by the name below `/_brand/`. */
  files: Readonly<Record<string, string>>;
  /** Links in the footer: addresses, or paths on the site. */
  footer: readonly { label: string; url: string }[];
  /** A folder whose files are copied to the site's root. */
  public: { path: string; shown: string } | undefined;
}

/** A logo as pages show it. */
export interface LogoImage {
  src: string;
  /** In CSS pixels; undefined if the file doesn't tell its proportions. */
  width: number | undefined;
  height: number;
}

/** The address of the style sheet of a theme. */
export const themeAddress = '/theme.css';

/** The files of a look, by address: without the base path. `layers` is the order of the layers. */
export function filesOfLook(
  look: Look | undefined,
  layers: string,
): Map<string, { type: string; bytes: Uint8Array }> {
  const files = new Map<string, { type: string; bytes: Uint8Array }>();
  if (!look) return files;
  if (look.css !== undefined)
    // Browsers fix the order where they first read it, and this sheet may come first.
    files.set(themeAddress, { type: 'text/css', bytes: Buffer.from(`${layers}\n${look.css}`) });
  for (const [name, base64] of Object.entries(look.files)) {
    const type = types[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream';
    files.set(brandAddress(name), { type, bytes: Buffer.from(base64, 'base64') });
  }
  return files;
}

/** The addresses of a look's style sheets, in their order. */
export function styleSheets(look: Look | undefined): string[] {
  return look?.css === undefined ? [] : [themeAddress, ...look.sheets];
}

/** The address of a file of the look. */
export function brandAddress(name: string): string {
  return `/_brand/${name}`;
}

/** For the development server; web servers decide by the file's name. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
