import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { documentsIn, type Document } from '#checks/documents.ts';
import { hasFallback } from '#diagrams/figure.ts';
import { bodyStart, bodyText } from './body-text.ts';
import { catalogue, forgetCatalogue } from './catalogue.ts';
import { textWithoutMoves } from './item-history.ts';
import { siteOptions } from './options.ts';

/**
 * Gives Astro the bodies to render, by their path below the content folder. They come from the catalogue, so that a
 * draft's images are not written either, and no second reader of YAML can stumble over a file that was found right.
 */
export function bodyLoader(): Loader {
  return {
    name: 'plinth-bodies',
    load: async (context) => {
      // Without a digest of the code, what was rendered before may be another code's.
      if (siteOptions().renderedUnder === undefined) context.store.clear();
      await load(context);
      if (context.watcher) follow(context, context.watcher);
    },
  };
}

async function load(context: LoaderContext): Promise<void> {
  const { store, logger, watcher } = context;
  const documents = [...documentsIn(await catalogue())];
  const under = `${siteOptions().renderedUnder ?? ''} ${factsOf(documents)}`;
  const gone = new Set(store.keys());
  for (const document of documents) {
    gone.delete(document.file);
    try {
      await keep(document, under, context);
    } catch (error) {
      // In development what can't be rendered is told, and the rest of the site shown.
      if (!watcher) throw error;
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }
  for (const file of gone) store.delete(file);
}

/** What links and terms in any body may lead to: every entry's address, facts and headings. */
function factsOf(documents: readonly Document[]): string {
  const hash = createHash('sha256');
  for (const { file, text, body } of documents) {
    const slugs = body.headings.map(({ slug }) => slug);
    hash.update(JSON.stringify([file, text.slice(0, bodyStart(text)), slugs]));
  }
  return hash.digest('hex');
}

/** Renders a body, unless it was rendered from the same text under the same circumstances. */
async function keep(document: Document, under: string, context: LoaderContext): Promise<void> {
  const { store } = context;
  const { file, text } = document;
  const digest = context.generateDigest(`${under} ${text}`);
  const kept = store.get(file);
  if (kept?.digest === digest) return;
  const body = await rendered(document, context);
  const isWhole = !hasFallback(body.rendered?.html ?? '');
  // Under no digest the next build renders it anew, and says again what was not drawn as it should be.
  store.set({ id: file, data: {}, digest: isWhole ? digest : '', ...body });
}

/** A body as Astro keeps it; MDX becomes a module of the site, since it may use components. */
async function rendered(document: Document, context: LoaderContext) {
  const { file } = document;
  // An item's page draws its moves.
  const text =
    document.kind === 'roadmap' ? textWithoutMoves(document as RoadmapItem) : document.text;
  const fileURL = new URL(file, pathToFileURL(`${siteOptions().content}/`));
  const filePath = relative(fileURLToPath(context.config.root), fileURLToPath(fileURL))
    .split(sep)
    .join('/');
  if (file.endsWith('.mdx')) return { filePath, deferredRender: true };
  // The line break keeps a rule (`---`) at the beginning from being read as front-matter.
  const { html } = await context.renderMarkdown(`\n${bodyText(text)}`, { fileURL });
  return { filePath, rendered: { html } };
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
