import { createHash } from 'node:crypto';
import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Catalogue, RoadmapItem } from '#catalogue/catalogue.ts';
import type { Document } from '#catalogue/catalogue.ts';
import { hasFallback } from '#diagrams/figure.ts';
import { renderBody } from '#markdown/render-body.ts';
import { bodyText } from '#source/body.ts';
import { catalogue, forgetCatalogue } from './catalogue.ts';
import { textWithoutMoves } from './item-history.ts';
import { renderedDocument } from './markdown.ts';
import { siteOptions } from './options.ts';

/**
 * Gives Astro the rendered bodies, by their path below the content folder. They are made of the text that was checked:
 * nothing reads a content file again, and nothing in one is evaluated.
 */
export function bodyLoader(render: Render = renderBody): Loader {
  return {
    name: 'plinth-bodies',
    load: async (context) => {
      // Without a digest of the code, what was rendered before may be another code's.
      if (siteOptions().renderedUnder === undefined) context.store.clear();
      await load(context, render);
      if (context.watcher) follow(context, context.watcher, render);
    },
  };
}

type Render = typeof renderBody;

async function load(context: LoaderContext, render: Render): Promise<void> {
  const { store, logger, watcher } = context;
  const content = await catalogue();
  const documents = [...content.documents];
  const under = `${siteOptions().renderedUnder ?? ''} ${factsOf(documents, content)}`;
  const gone = new Set(store.keys());
  for (const document of documents) {
    gone.delete(document.file);
    try {
      await keep(document, { under, content, render }, context);
    } catch (error) {
      // In development what can't be rendered is told, and the rest of the site shown.
      if (!watcher) throw error;
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }
  for (const file of gone) store.delete(file);
}

/** What links and terms in any body may lead to: every entry's address, facts and headings, and files that are offered. */
function factsOf(documents: readonly Document[], { assets }: Pick<Catalogue, 'assets'>): string {
  const hash = createHash('sha256');
  for (const [file, { flaw }] of assets) hash.update(JSON.stringify([file, flaw === undefined]));
  for (const { file, text, body } of documents) {
    const slugs = body.headings.map(({ slug }) => slug);
    hash.update(JSON.stringify([file, text.slice(0, body.start.offset), slugs, body.anchors]));
  }
  return hash.digest('hex');
}

/**
 * Renders a body, unless it was rendered from the same text under the same circumstances, and what is kept of it is
 * what was stored.
 */
async function keep(
  document: Document,
  { under, content, render }: { under: string; content: Catalogue; render: Render },
  context: LoaderContext,
) {
  const { store } = context;
  const { file } = document;
  const digest = digestOf(`${under} ${document.text}`);
  const kept = store.get(file);
  const storedAs = `${digest} ${digestOf(kept?.rendered?.html ?? '')}`;
  if (kept?.digest === storedAs) return;
  const text =
    document.kind === 'roadmap' ? textWithoutMoves(document as RoadmapItem) : document.text;
  const body = { text: bodyText(text, document.body), isMdx: file.endsWith('.mdx') };
  const html = await render(body, renderedDocument(content, document));
  // Without a digest the next build renders it again, and repeats the warning about its diagram.
  const known = hasFallback(html) ? '' : `${digest} ${digestOf(html)}`;
  store.set({ id: file, data: {}, digest: known, rendered: { html } });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** In development, every change below the content folder is followed. */
function follow(
  context: LoaderContext,
  watcher: NonNullable<LoaderContext['watcher']>,
  render: Render,
): void {
  const { content } = siteOptions();
  watcher.add(content);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(content + sep)) return;
    forgetCatalogue();
    load(context, render).catch((error: unknown) => context.logger.error(String(error)));
  });
}
