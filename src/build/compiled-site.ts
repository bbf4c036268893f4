import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { besideName } from '#files/write-whole.ts';
import { isSealed, seal } from './sealed-folder.ts';

/** What Astro made of the site's code: everything that pages need besides the content. */
export interface CompiledSite {
  /** The module that renders pages. */
  entry: string;
  /** The stylesheets of each route, by Astro's key of it. */
  styles: Map<string, { styles: unknown[] }>;
  /** The folder of scripts, stylesheets and other files that are published with every site. */
  client: string;
}

/**
 * Compiles the site's code with Astro, unless the same was compiled before. `version` identifies code and
 * configuration; without one, nothing is kept for later. `root` is the folder that Astro works in, the working directory.
 */
export async function compiledSite(
  root: string,
  version: string | undefined,
  configure: () => Promise<AstroInlineConfig>,
): Promise<CompiledSite> {
  const folder = join(dirname(root), 'compiled', (version ?? 'own').slice(0, 16));
  if (version !== undefined && isSealed(folder, version)) return opened(folder);
  const beside = besideName(folder);
  mkdirSync(beside, { recursive: true });
  try {
    await compile(await configure(), root, beside);
    if (version === undefined) {
      const own = join(root, 'compiled');
      rmSync(own, { recursive: true, force: true });
      renameSync(beside, own);
      return opened(own);
    }
    seal(beside, version);
    // Another build may have been faster, and may use it now.
    if (isSealed(folder, version)) return opened(folder);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    return opened(folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function opened(folder: string): CompiledSite {
  const { entry, styles } = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Pages;
  return {
    entry: join(folder, 'server', entry),
    styles: new Map(styles),
    client: join(folder, 'client'),
  };
}

/** `pages.json`: what Astro knows only while it builds. */
interface Pages {
  entry: string;
  styles: [string, { styles: unknown[] }][];
}

async function compile(config: AstroInlineConfig, root: string, folder: string): Promise<void> {
  const { build } = await import('astro');
  const pages: Map<string, { styles: unknown[] }>[] = [];
  // Renders no page: Plinth does, with what was compiled now or earlier.
  const compiling: AstroIntegration = {
    name: 'plinth-compiling',
    hooks: {
      'astro:build:setup': ({ pages: built }) => void pages.push(built),
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'plinth-compiling',
          getStaticPaths: () => {
            cpSync(join(root, '.astro', '.prerender'), join(folder, 'server'), {
              recursive: true,
            });
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('Compiling renders no page.')),
        });
      },
    },
  };
  await build({
    ...config,
    integrations: [...(config.integrations ?? []), compiling],
    outDir: join(folder, 'client'),
  });
  const styles = [...(pages[0] ?? [])].map(([key, page]): Pages['styles'][number] => [
    key,
    { styles: page.styles },
  ]);
  const entry = entryIn(join(folder, 'server'));
  writeFileSync(join(folder, 'pages.json'), JSON.stringify({ entry, styles } satisfies Pages));
}

function entryIn(server: string): string {
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('Astro compiled no module that renders pages.');
  return entry;
}
