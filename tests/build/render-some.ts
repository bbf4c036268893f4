/**
 * Renders some pages of a content folder. Arguments: `content out today path...`. With a thousand services, this takes
 * seconds instead of half a minute for the whole site. Each rendering needs its own process.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { apart, rooted } from '#build/render-site.ts';
import { writeAtOnce } from '#build/write-at-once.ts';
import { bindSite } from '#bridge/bound-site.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/site.ts';
import { wholeFolder } from '#source/content-folder.ts';

const [content = '', out = '', today = '', ...paths] = process.argv.slice(2);
const project = resolve('.');

const somePages: AstroIntegration = {
  name: 'some-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((whole) => ({
        ...whole,
        getStaticPaths: async () => {
          const all = await whole.getStaticPaths();
          const some = all.filter(({ pathname }) => paths.includes(withSlash(pathname)));
          if (some.length === paths.length) return some;
          throw new Error(`Of ${paths.join(', ')} there are only ${some.length} pages.`);
        },
      }));
    },
  },
};

/** Astro lists index pages with a slash at the end, others without. */
function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const site = await readSite({
  ...defaultOptions,
  content: wholeFolder(content),
  base: '/',
  origin: undefined,
  visibility: 'internal',
  today,
  renderedUnder: undefined,
});
bindSite(site);
writeAtOnce();
// Astro resolves its own modules from its root upwards.
mkdirSync(join(project, '.cache'), { recursive: true });
const cache = mkdtempSync(join(project, '.cache', 'some-'));
try {
  process.chdir(cache);
  const { default: config } = await import('../../astro.config.ts');
  await build({
    ...config,
    ...rooted(project, cache),
    integrations: [config.integrations, somePages].flat(),
    vite: { ...config.vite, plugins: apart() },
    outDir: out,
    logLevel: 'error',
  });
} finally {
  rmSync(cache, { recursive: true });
}
process.exit();
