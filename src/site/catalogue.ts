import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import { siteOptions } from './options.ts';

/** The content as the site shows it, read once a process: the only bridge from pages to the catalogue. */
export function catalogue(): Promise<Catalogue> {
  return (shared[key] ??= read());
}

/** Spares reading what this process has just read, to check it. */
export function useSource(source: Source): void {
  shared[key] = Promise.resolve(linked(source));
}

/** Has the content read anew when it is next asked for. */
export function forgetCatalogue(): void {
  shared[key] = undefined;
}

// Astro's configuration and its pages are loaded apart, so a module's own variable would read the content twice.
const key = Symbol.for('plinth.catalogue');
const shared = globalThis as { [key]?: Promise<Catalogue> | undefined };

async function read(): Promise<Catalogue> {
  return linked(await readSource(folderReader(siteOptions().content)));
}

function linked(source: Source): Catalogue {
  const { today, visibility } = siteOptions();
  return buildCatalogue(source, { today, visibility, drafts: false });
}
