import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { isWithin, realPath } from '#files/within.ts';
import type { Configuration } from '#model/configuration.ts';
import { quoted } from '#model/written-form.ts';
import { assetKind } from '#source/asset.ts';
import { isSound, soundFile, type SoundFile } from '#source/sound-file.ts';
import { fontCss, logoCss } from './look-css.ts';
import { brandAddress, type LogoImage, type Look } from './look.ts';
import { themeCss, themeTokens } from './theme.ts';

/** Where the files of a look may lie. */
export interface LookFolders {
  /** The folder of the configuration. */
  home: string;
  /** The content, whose authors must not decide the look. */
  content: string;
  /** Plinth's own public folder, which is published in any case. */
  published: string;
}

/**
 * The look that a configuration describes, with the bytes of its files; undefined if it describes none. Throws a
 * sentence for each setting that is wrong.
 */
export function readLook(settings: Configuration, folders: LookFolders): Look | undefined {
  const { theme = {}, footer = [] } = settings;
  const read = new LookFiles(folders);
  const colours = read.attempt(() => {
    const tokens = themeTokens(theme);
    return tokens.size > 0 ? themeCss(tokens) : undefined;
  });
  const { logo, favicon, font, css: sheets = [] } = theme;
  const light = logo && read.logo('theme.logo.light', logo.light, logo.height);
  const dark =
    logo?.dark === undefined ? light : read.logo('theme.logo.dark', logo.dark, logo.height);
  const icon = favicon === undefined ? undefined : read.image('theme.favicon', favicon)?.address;
  const face = font === undefined ? undefined : read.font('theme.font', font);
  const own = sheets.map((path, index) => read.sheet(`theme.css.${index}`, path));
  const copied = read.attempt(() => publicFolder(settings.public, folders));
  read.finish();
  const parts = [
    ...(colours === undefined ? [] : [colours]),
    ...(logo ? [logoCss(logo.height ?? usualHeight, light !== dark)] : []),
    ...(face === undefined ? [] : [fontCss(face)]),
  ];
  const isThemed = parts.length + own.length > 0;
  if (!isThemed && icon === undefined && footer.length === 0 && !copied) return undefined;
  return {
    css: isThemed ? parts.join('\n') : undefined,
    sheets: own.filter((address) => address !== undefined),
    logo: light === undefined ? undefined : { light, dark: dark ?? light },
    favicon: icon,
    font: face,
    files: read.files,
    footer,
    public: copied,
  };
}

/** The height of a logo in px. */
const usualHeight = 26;

/** Files of any size would be kept in memory and in every clone. */
const mostBytes = 5_000_000;

class LookFiles {
  readonly files: Record<string, string> = {};
  readonly #folders: LookFolders;
  readonly #problems: string[] = [];

  constructor(folders: LookFolders) {
    this.#folders = folders;
  }

  /** The result, or undefined with the sentence kept for later, so that all that is wrong is said at once. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#problems.push((error as Error).message);
      return undefined;
    }
  }

  finish(): void {
    if (this.#problems.length > 0) throw new Error(this.#problems.join('\n'));
  }

  logo(setting: string, path: string, height = usualHeight): LogoImage | undefined {
    const image = this.image(setting, path);
    if (!image) return undefined;
    const { address, size } = image;
    const width = size && Math.round((height * size.width) / size.height);
    return { src: address, width, height };
  }

  image(setting: string, path: string): { address: string; size: SoundFile['size'] } | undefined {
    return this.attempt(() => {
      const bytes = bytesOf(setting, path, this.#folders);
      const isShown = assetKind(path) === 'image';
      if (!isShown || (/\.ico$/i.test(path) && setting !== 'theme.favicon'))
        throw problem(setting, path, 'is not an image that browsers show there. Use SVG or PNG.');
      const judged = soundFile(path.replace(/^.*[\\/]/, ''), bytes);
      if (!isSound(judged)) throw problem(setting, path, `${judged.what}. ${judged.hint}`);
      return { address: this.#publish(path, judged.bytes), size: judged.size };
    });
  }

  font(setting: string, path: string): string | undefined {
    return this.attempt(() => {
      const bytes = bytesOf(setting, path, this.#folders);
      // W3C WOFF2, section 4.1: a signature, the flavour, and the length of the whole file.
      const isFont =
        bytes.length > 48 &&
        bytes.toString('latin1', 0, 4) === 'wOF2' &&
        bytes.readUInt32BE(8) === bytes.length;
      if (!isFont || extname(path).toLowerCase() !== '.woff2')
        throw problem(setting, path, 'is not a WOFF2 font. Convert it to WOFF2.');
      return this.#publish(path, bytes);
    });
  }

  sheet(setting: string, path: string): string | undefined {
    return this.attempt(() => {
      const bytes = bytesOf(setting, path, this.#folders);
      if (extname(path).toLowerCase() !== '.css' || !isUtf8(bytes))
        throw problem(setting, path, 'is not a style sheet (CSS in UTF-8).');
      const css = bytes.toString('utf8').replace(/^\uFEFF/, '');
      const [at] =
        /@(?:import|charset|namespace)\b/i.exec(css.replaceAll(/\/\*[^]*?\*\//g, '')) ?? [];
      if (at !== undefined)
        throw problem(
          setting,
          path,
          `has ${at}, which has no effect here. List the file in theme.css.`,
        );
      return this.#publish(path, Buffer.from(`@layer custom {\n${css}\n}\n`));
    });
  }

  #publish(path: string, bytes: Uint8Array): string {
    const ending = extname(path).toLowerCase();
    const stem = path.slice(0, path.length - ending.length).replace(/^.*[\\/]/, '');
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const name = `${stem.replaceAll(/[^\w-]+/g, '-')}-${digest}${ending}`;
    this.files[name] = Buffer.from(bytes).toString('base64');
    return brandAddress(name);
  }
}

function bytesOf(setting: string, path: string, folders: LookFolders): Buffer {
  const file = placed(setting, path, folders);
  const found = statSync(file);
  if (!found.isFile()) throw problem(setting, path, 'is not a file.');
  if (found.size > mostBytes) throw problem(setting, path, 'is larger than 5 MB.');
  return readFileSync(file);
}

/** The path with links resolved. Throws a sentence if authors of content could write what lies there. */
function placed(setting: string, path: string, { home, content }: LookFolders): string {
  const file = resolve(home, path);
  // First, so that nothing outside is looked at.
  if (!isWithin(file, home))
    throw problem(setting, path, 'is outside the folder of the configuration.');
  // In the root of a repository, whoever changes a page can change the configuration too.
  if (isWithin(file, content) && !isWithin(home, content))
    throw problem(setting, path, 'is in the content folder. Keep it beside the configuration.');
  if (!existsSync(file)) throw problem(setting, path, 'does not exist.');
  return realPath(file);
}

/** Its files reach readers as they are, scripts among them. */
function publicFolder(given: string | undefined, folders: LookFolders): Look['public'] {
  const { home, content, published } = folders;
  const shown = given ?? 'public';
  if (given === undefined && !existsSync(resolve(home, shown))) return undefined;
  const path = placed('public', shown, folders);
  if (path === realPath(published)) return undefined;
  if (!statSync(path).isDirectory()) throw problem('public', shown, 'is not a folder.');
  if (isWithin(realPath(home), path))
    throw problem('public', shown, 'holds the configuration. Name a folder beside it.');
  if (isWithin(content, path) && !isWithin(home, content))
    throw problem('public', shown, 'holds the content folder. Name a folder beside it.');
  return { path, shown };
}

function problem(setting: string, path: string, what: string): Error {
  return new Error(`“${setting}”: ${quoted(path)} ${what}`);
}
