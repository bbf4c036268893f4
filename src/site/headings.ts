import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Body, Heading } from '#source/body.ts';

/** The headings of a content file, by its path; none of a file that the catalogue does not know. */
export function headingsOf(catalogue: Catalogue, file: string): readonly Heading[] {
  let bodies = known.get(catalogue);
  if (!bodies) known.set(catalogue, (bodies = bodiesOf(catalogue)));
  return bodies.get(file)?.headings ?? [];
}

const known = new WeakMap<Catalogue, Map<string, Body>>();

function bodiesOf(catalogue: Catalogue): Map<string, Body> {
  const { platform, services, pages, guides, roadmap, teams, personas, providers } = catalogue;
  const { events, surveys, releases, notices, terms, matrices } = catalogue;
  const all = [
    services,
    pages,
    guides,
    roadmap,
    teams,
    personas,
    providers,
    events,
    surveys,
    releases,
    notices,
    terms,
  ];
  const entries: { file: string; body: Body }[] = [
    platform,
    ...matrices,
    ...all.flatMap((kind) => [...kind]),
  ];
  return new Map(entries.map(({ file, body }) => [file, body]));
}
