import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Catalogue, RoadmapItem } from '#catalogue/catalogue.ts';
import type { Document } from '#catalogue/catalogue.ts';
import { liesIn } from '#files/within.ts';
import { hasFallback } from '#diagrams/figure.ts';
import { renderBody } from '#markdown/render-body.ts';
import { foldersOf, isNeverRead, type Folder } from '#source/content-folder.ts';
import { bodyText } from '#source/body.ts';
import { textWithoutMoves } from '#views/roadmap/item-history.ts';
import { renderedDocument } from '#site/markdown.ts';
import type { Site } from '#site/site.ts';

/**
 * Provides Astro with rendered bodies, by their path below the content folder. They are rendered from the checked
 * text: no content file is read again, and nothing in one is evaluated.
 */
export function bodyLoader(port: SitePort, render: Render = renderBody): Loader {
  return {
    name: 'plinth-bodies',
    load: async (context) => {
      // Without a digest of the code, stored bodies may come from other code.
      const site = await port.current();
      if (site.options.renderedUnder === undefined) context.store.clear();
      await load(site, context, render);
      if (context.watcher) follow(port, context, context.watcher, render);
    },
  };
}

/** Where the site comes from, and how its content is reread in development. */
export interface SitePort {
  current: () => Promise<Site>;
  reread: () => Promise<void>;
}

type Render = typeof renderBody;

async function load(site: Site, context: LoaderContext, render: Render): Promise<void> {
  const { store, logger, watcher } = context;
  const { catalogue, options } = site;
  const { documents } = catalogue;
  const under = [
    options.renderedUnder ?? '',
    factsOf(documents, catalogue),
    // Of a site without its own components nothing changes.
    ...(options.parts ? [JSON.stringify(options.parts.mdx)] : []),
  ].join(' ');
  const gone = new Set(store.keys());
  for (const document of documents) {
    gone.delete(document.file);
    try {
      await keep(document, { under, site, render }, context);
    } catch (error) {
      // In development, rendering errors are reported and the rest of the site is still shown.
      if (!watcher) throw error;
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }
  for (const file of gone) store.delete(file);
}

/**
 * Everything that links and terms in a body depend on: each entry's address, facts and headings, and offered files.
 */
function factsOf(documents: readonly Document[], { assets }: Pick<Catalogue, 'assets'>): string {
  const hash = createHash('sha256');
  for (const [file, { flaw }] of assets) hash.update(JSON.stringify([file, flaw === undefined]));
  for (const { file, text, body } of documents) {
    const slugs = body.headings.map(({ slug }) => slug);
    hash.update(JSON.stringify([file, text.slice(0, body.start.offset), slugs, body.anchors]));
  }
  return hash.digest('hex');
}

/** Renders a body, unless an intact stored one was rendered from the same text and dependencies. */
async function keep(
  document: Document,
  { under, site, render }: { under: string; site: Site; render: Render },
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
  const html = await render(body, renderedDocument(site, document));
  // Without a digest, the next build renders it again and repeats the warning about its diagram.
  const known = hasFallback(html) ? '' : `${digest} ${digestOf(html)}`;
  store.set({ id: file, data: {}, digest: known, rendered: { html } });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** In development, watches the content folder for changes. */
function follow(
  port: SitePort,
  context: LoaderContext,
  watcher: NonNullable<LoaderContext['watcher']>,
  render: Render,
): void {
  const again = async (path: string) => {
    const { content } = (await port.current()).options;
    if (!foldersOf(content).some((folder) => isRead(folder, path))) return;
    await port.reread();
    await load(await port.current(), context, render);
  };
  void port.current().then(({ options }) => {
    watcher.add(foldersOf(options.content).map((folder) => folder.path));
  });
  watcher.on('all', (_event, path) => {
    again(path).catch((error: unknown) => context.logger.error(String(error)));
  });
}

function isRead(folder: Folder, path: string): boolean {
  const below = relative(folder.path, path).split(sep).join('/');
  return liesIn(path, folder.path) && !isNeverRead(folder, below);
}
