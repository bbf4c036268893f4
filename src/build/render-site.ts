import { hash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { fallbackText, fallbacks, type Fallback } from '#diagrams/fallback.ts';
import { machineTrouble } from '#files/disk-trouble.ts';
import { cacheHome } from '#files/kept-file.ts';
import type { ContentFolder } from '#source/content-folder.ts';
import { shownPath } from '#source/mount-place.ts';
import type { SiteOptions } from '#site/options.ts';
import type { Site } from '#site/site.ts';
import { allowAnyRoot, bridgeApart, diagramsApart } from './vite-plugins.ts';
import { ownComponents, ownPages } from './own-parts.ts';
import { ownScopes } from './own-scopes.ts';
import { policy } from './policy.ts';
import { astroMessages, type AstroMessage } from './astro-log.ts';
import { boundPages } from './bound-pages.ts';
import { compiledSite, type CompiledSite } from './compiled-site.ts';
import { renderPages, type Path } from './render-pages.ts';
import { renderTrouble } from './render-trouble.ts';

export interface Rendering {
  site: Site;
  project: string;
  /** The content folder as a user would write it. */
  shown: string;
  /** The cache of this site. */
  cache: string;
  /** An empty folder. */
  out: string;
  /** A digest of the code that renders. What it made is kept for the next run; without one, nothing is. */
  code?: string;
  /** Leaves out pages. Default: none. */
  only?: (paths: Path[]) => Path[];
}

/** Rendering failed because of the content or the site's code. The message is for the user. */
export class RenderError extends Error {
  override name = 'RenderError';
}

/**
 * Renders a site into a folder; returns its warnings, and how many pages were rendered now. Throws `RenderError`, also
 * when Astro only logs an error and would leave a page empty. Changes working directory and environment, so it needs a
 * process of its own.
 */
export async function renderSite(
  rendering: Rendering,
): Promise<{ warnings: string[]; rendered: number }> {
  let rendered: number;
  const { site, project, shown, cache, out, code, only } = rendering;
  const { parts, content, base, origin } = site.options;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (parts) process.setSourceMapsEnabled(true);
  keepCompiled();
  allowAnyRoot();
  const messages: AstroMessage[] = [];
  const listen = (message: unknown) => messages.push(message as AstroMessage);
  const undrawn: string[] = [];
  const note = (message: unknown) => undrawn.push(fallbackLine(message, content, shown));
  astroMessages.subscribe(listen);
  fallbacks.subscribe(note);
  try {
    // Astro writes modules below the working directory; two builds must not share it.
    process.chdir(cache);
    const compiled = await compiledFor(site.options, { project, cache, code });
    cpSync(compiled.client, out, { recursive: true });
    // Some pages alone would make the next build forget all others.
    const isWhole = only === undefined && code !== undefined;
    const pages = await boundPages(site, isWhole ? { cache, code } : undefined);
    for (const path of await pages.pictures.broken())
      warn(`“${path}” can’t be shown as an image: its text stands in its place.`);
    if (only === undefined) await pages.bodies.renderAll();
    rendered = await renderPages(compiled, { out, base, origin, memory: pages.memory }, only);
    await pages.finish(out);
    pages.keep();
  } catch (error) {
    const trouble = machineTrouble(error);
    throw trouble === undefined
      ? new RenderError(renderTrouble(error, project, parts?.home))
      : new Error(trouble);
  } finally {
    astroMessages.unsubscribe(listen);
    fallbacks.unsubscribe(note);
  }
  const errors = messages.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new RenderError(errors.map(({ message }) => message).join('\n'));
  const warnings = [...undrawn, ...messages.filter(isOurs).map(({ message }) => message)];
  return { warnings, rendered };
}

/**
 * The site's code, compiled for its base path, origin, policy and its own components. `cache` is a folder to compile in,
 * which must be the working directory.
 */
export async function compiledFor(
  options: SiteOptions,
  { project, cache, code }: { project: string; cache: string; code: string | undefined },
): Promise<CompiledSite> {
  const { parts } = options;
  const configure = async (): Promise<AstroInlineConfig> => {
    const { default: config } = await import('../../astro.config.ts');
    return {
      ...config,
      ...placed(options),
      ...rooted(project, cache),
      vite: {
        ...config.vite,
        ...(parts && traced(config.vite?.build)),
        plugins: [...apart(), ...ownPlugins(project, options)],
      },
      integrations: [...(config.integrations ?? []), ...ownIntegrations(options)],
      logLevel: 'warn',
      logger: messageLog,
    };
  };
  // A site's own code may import files from anywhere.
  const version = parts || code === undefined ? undefined : versionOf(code, project, options);
  return compiledSite(cache, version, configure);
}

/** What is compiled depends on this. The project's place is in it, because modules outside of it are named by path. */
function versionOf(code: string, project: string, { base, origin, csp }: SiteOptions): string {
  const all = JSON.stringify([code, project, base, origin, csp]);
  return hash('sha256', all, 'hex');
}

function warn(message: string): void {
  astroMessages.publish({ label: 'content', level: 'warn', message } satisfies AstroMessage);
}

/** A message about a diagram that was not drawn in the usual way, with the file as a user would write it. */
export function fallbackLine(message: unknown, content: ContentFolder, shown: string): string {
  const fallback = message as Fallback;
  return fallbackText({ ...fallback, file: shownPath(content, shown, fallback.file) });
}

/** Base path, origin and policy in the form of Astro's configuration. */
export function placed({ base, origin, csp }: Pick<SiteOptions, 'base' | 'origin' | 'csp'>) {
  const security = { csp: policy(csp) };
  return { base, security, ...(origin === undefined ? {} : { site: origin }) };
}

/** Keeps the lines of a site's own code, so that an error in it is told with its place; not in published scripts. */
function traced(build: object | undefined) {
  return {
    build: { ...build, sourcemap: 'inline' },
    environments: { client: { build: { sourcemap: false } } },
  } as const;
}

/** What a site with its own components adds to Vite; nothing for others. */
export function ownPlugins(project: string, { parts }: Pick<SiteOptions, 'parts'>) {
  return parts ? [ownComponents(project, parts), ...ownScopes(project, parts.home)] : [];
}

/** What a site with its own pages adds to Astro. */
export function ownIntegrations({ parts }: Pick<SiteOptions, 'parts'>) {
  return parts ? [ownPages(parts)] : [];
}

/** Keeps modules out of the bundle that read files next to them. */
export function apart() {
  return [bridgeApart(), diagramsApart()];
}

/** Enables Node's compile cache for Astro and its tools, which saves a third of a small build. */
export function keepCompiled(): void {
  enableCompileCache(join(cacheHome(), 'node'));
}

/**
 * Astro keeps generated modules below its root and has no option for their place. With the cache as root, two content
 * folders never see each other's modules.
 */
export function rooted(project: string, cache: string) {
  return {
    configFile: false,
    root: cache,
    srcDir: join(project, 'src'),
    publicDir: join(project, 'public'),
    cacheDir: join(cache, 'astro'),
  } as const;
}

/** Astro's log handler, which publishes to `astroMessages`. */
export const messageLog = { entrypoint: join(import.meta.dirname, 'astro-log.ts') };

/** Whether a warning concerns our pages. */
export function isOurs({ message }: AstroMessage): boolean {
  // Code blocks are coloured by class, which the policy allows.
  return !/Shiki syntax highlighting uses inline styles|MODULE_LEVEL_DIRECTIVE/.test(message);
}
