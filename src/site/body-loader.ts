import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { documentsIn, type Document } from '#checks/documents.ts';
import { catalogue, forgetCatalogue } from './catalogue.ts';
import { siteOptions } from './options.ts';

/**
 * Gives Astro the bodies to render, by their path below the content folder. They come from the catalogue, so that a
 * draft's images are not written either, and no second reader of YAML can stumble over a file that was found right.
 */
export function bodyLoader(): Loader {
  return {
    name: 'plinth-bodies',
    load: async (context) => {
      await load(context);
      if (context.watcher) follow(context, context.watcher);
    },
  };
}

async function load(context: LoaderContext): Promise<void> {
  const { store } = context;
  const { content, renderedUnder = '' } = siteOptions();
  const gone = new Set(store.keys());
  for (const document of documentsIn(await catalogue())) {
    const { file, text } = document;
    gone.delete(file);
    const digest = context.generateDigest(`${renderedUnder} ${text}`);
    const kept = store.get(file);
    if (kept?.digest !== digest)
      store.set({ id: file, data: {}, digest, ...(await rendered(document, content, context)) });
    else if (kept.assetImports) {
      // Its images are asked for again only when it is set, and it is set only if it is not there.
      store.delete(file);
      store.set(kept);
    }
  }
  for (const file of gone) store.delete(file);
}

/** A body as Astro keeps it; MDX becomes a module of the site, since it may use components. */
async function rendered({ file, text }: Document, content: string, context: LoaderContext) {
  const fileURL = new URL(file, pathToFileURL(`${content}/`));
  const filePath = relative(fileURLToPath(context.config.root), fileURLToPath(fileURL))
    .split(sep)
    .join('/');
  if (file.endsWith('.mdx')) return { filePath, deferredRender: true };
  const html = await context.renderMarkdown(bodyOf(text), { fileURL });
  const images = html.metadata?.imagePaths;
  return { filePath, rendered: html, ...(images ? { assetImports: images } : {}) };
}

/** The text below the front-matter. The line break before it keeps a rule (`---`) from being read as one. */
function bodyOf(text: string): string {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  return end === -1 ? `\n${text}` : text.slice(text.indexOf('\n', end + 1));
}

/** In development, every change below the content folder is followed. */
function follow(context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>): void {
  const { content } = siteOptions();
  watcher.add(content);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(content + sep)) return;
    forgetCatalogue();
    load(context).catch((error: unknown) => context.logger.error(String(error)));
  });
}
