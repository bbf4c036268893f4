import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fallbackText, fallbacks, type Fallback } from '#diagrams/fallback.ts';
import { machineTrouble } from '#files/disk-trouble.ts';
import { bindSite } from '#bridge/bound-site.ts';
import type { SiteOptions } from '#site/options.ts';
import type { Site } from '#site/site.ts';
import { allowAnyRoot } from './any-root.ts';
import { astroMessages, type AstroMessage } from './astro-log.ts';
import { bodiesApart } from './bodies-apart.ts';
import { diagramsApart } from './diagrams-apart.ts';
import { siteApart } from './site-apart.ts';
import { renderTrouble } from './render-trouble.ts';
import { writeAtOnce } from './write-at-once.ts';

export interface Rendering {
  site: Site;
  project: string;
  /** The content folder, as a person would write it. */
  shown: string;
  /** What this site rendered before. */
  cache: string;
  /** An empty folder. */
  out: string;
}

/** Rendering ended because of something in the content or in the site's code; the message is for a person. */
export class RenderError extends Error {
  override name = 'RenderError';
}

/**
 * Has Astro render a site into a folder; returns its warnings. Throws `RenderError`
 * also where Astro only logs an error and would leave a page empty. The process is its own: working directory,
 * environment and file system are bent to the work.
 */
export async function renderSite(rendering: Rendering): Promise<string[]> {
  const { site, project, shown, cache, out } = rendering;
  bindSite(site);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  keepCompiled(project);
  writeAtOnce();
  allowAnyRoot();
  const messages: AstroMessage[] = [];
  const listen = (message: unknown) => messages.push(message as AstroMessage);
  const undrawn: string[] = [];
  const note = (message: unknown) => undrawn.push(fallbackLine(message, shown));
  astroMessages.subscribe(listen);
  fallbacks.subscribe(note);
  try {
    // Modules that render pages are written below the working directory: two builds must not meet there.
    process.chdir(cache);
    const [{ build }, { default: config }] = await Promise.all([
      import('astro'),
      import('../../astro.config.ts'),
    ]);
    await build({
      ...config,
      ...placed(site.options),
      ...rooted(project, cache),
      vite: { ...config.vite, plugins: apart() },
      outDir: out,
      logLevel: 'warn',
      logger: messageLog,
    });
  } catch (error) {
    const trouble = machineTrouble(error);
    throw trouble === undefined
      ? new RenderError(renderTrouble(error, project))
      : new Error(trouble);
  } finally {
    astroMessages.unsubscribe(listen);
    fallbacks.unsubscribe(note);
  }
  const errors = messages.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new RenderError(errors.map(({ message }) => message).join('\n'));
  return [...undrawn, ...messages.filter(isOurs).map(({ message }) => message)];
}

/** A diagram that was not drawn as all others are, with its file as a person would write it. */
export function fallbackLine(message: unknown, shown: string): string {
  const fallback = message as Fallback;
  return fallbackText({ ...fallback, file: join(shown, fallback.file) });
}

/** Where a site lies, as Astro's configuration says it. */
export function placed({ base, origin }: Pick<SiteOptions, 'base' | 'origin'>) {
  return { base, ...(origin === undefined ? {} : { site: origin }) };
}

/** Keeps out of the bundle what is read where it lies. */
export function apart() {
  return [siteApart(), bodiesApart(), diagramsApart()];
}

/** Has Node keep what it compiles of Astro and its tools: a third of what a small build costs. */
export function keepCompiled(project: string): void {
  enableCompileCache(join(project, '.cache', 'node'));
}

/**
 * Astro keeps generated modules below its root and has no option for their place: its root is the cache, so that two
 * content folders never see each other's.
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

/** The handler that Astro is to log with: it publishes to `astroMessages`. */
export const messageLog = { entrypoint: join(import.meta.dirname, 'astro-log.ts') };

/** Left out: warnings that hold for no page of ours. */
export function isOurs({ message }: AstroMessage): boolean {
  // Our code blocks are coloured by class, which the policy allows.
  return !/Shiki syntax highlighting uses inline styles|MODULE_LEVEL_DIRECTIVE/.test(message);
}
