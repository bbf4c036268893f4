import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Body } from '#source/body.ts';

/** The bodies of all content files that the site shows, by their path. */
export function bodiesOf(catalogue: Catalogue): ReadonlyMap<string, Body> {
  let bodies = known.get(catalogue);
  if (!bodies) known.set(catalogue, (bodies = collect(catalogue)));
  return bodies;
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, Body>>();

function collect(catalogue: Catalogue): ReadonlyMap<string, Body> {
  const { platform, services, pages, guides, roadmap, teams, personas, providers } = catalogue;
  const { events, surveys, releases, notices, terms, matrices } = catalogue;
  const kinds = [services, pages, guides, roadmap, teams, personas, providers];
  const news = [events, surveys, releases, notices, terms];
  const entries: { file: string; body: Body }[] = [
    platform,
    ...matrices,
    ...[...kinds, ...news].flatMap((kind) => [...kind]),
  ];
  return new Map(entries.map(({ file, body }) => [file, body]));
}
