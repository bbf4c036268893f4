import type { Catalogue, Linked, Matrix } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';

/** Anything that was read from a file of its own and has a body. */
export type Document = Linked<Kind> | Matrix;

/** What stands in a document’s own file; nothing of the catalogue around it, or of the day. */
export type ContentFile = Pick<
  Document,
  'kind' | 'file' | 'title' | 'text' | 'data' | 'body' | 'at'
>;

/** Every valid file of the content, the platform first. */
export function* documentsIn(catalogue: Catalogue): Iterable<Document> {
  if (!catalogue.platformMissing) yield catalogue.platform;
  yield* catalogue.services;
  yield* catalogue.pages;
  yield* catalogue.matrices;
  yield* catalogue.guides;
  yield* catalogue.teams;
  yield* catalogue.personas;
  yield* catalogue.providers;
  yield* catalogue.roadmap;
  yield* catalogue.events;
  yield* catalogue.surveys;
  yield* catalogue.releases;
  yield* catalogue.notices;
  yield* catalogue.terms;
}
