import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';
import { todayIn } from '#model/period.ts';
import type { Entry } from '#source/entry.ts';
import type { Source } from '#source/read.ts';
import {
  areaAnchor,
  dutyAddress,
  dutyAnchor,
  layerAddress,
  matrixAddress,
  sectionAddresses,
  serviceIdOf,
} from './address.ts';
import type {
  Catalogue,
  Collection,
  Collections,
  Document,
  Duty,
  DutyRow,
  ObjectOf,
  Service,
} from './catalogue.ts';
import { collectionOf, entriesByKind } from './collection.ts';
import { dutyRegistry } from './duty-registry.ts';
import { hiddenReferences, straysIn } from './hidden-reference.ts';
import { reliabilityOf } from './roadmap-reliability.ts';
import { servicesInUse } from './in-use.ts';
import { linkObjects } from './link-objects.ts';
import { linkResolver } from './link.ts';
import { linkMatrices } from './matrices.ts';
import { objectsOf } from './objects.ts';
import { platformOf, standIn } from './platform.ts';
import { quartersOf } from './quarters.ts';
import { showing } from './shown.ts';

/** The day and the audience that a catalogue is built for. */
export interface CatalogueOptions {
  /** A calendar date. Default: today in the platform’s time zone. */
  today?: string | undefined;
  /** `public` leaves out internal entries. Default: all entries. */
  visibility?: 'public' | 'internal';
  /** Whether to include drafts, for checks. Builds leave them out. Default: true. */
  drafts?: boolean;
  /** The addresses of other pages of the site that content may link to. Default: none. */
  ownPages?: readonly string[] | undefined;
}

/**
 * Links the entries of a content folder into one graph: valid entries as objects, broken ones by id and title only.
 */
export function buildCatalogue(
  source: Pick<Source, 'entries' | 'assets' | 'mounted'>,
  options: CatalogueOptions,
): Catalogue {
  const { entries } = source;
  const { visibility = 'internal', drafts = true, ownPages = [] } = options;
  const { shown, leftOut, leftOutFrom } = showing(entries, { visibility, drafts });
  const byKind = entriesByKind(entries, shown, leftOut);

  const [platformEntry] = byKind.of('platform');
  const registry = dutyRegistry((platformEntry ?? standIn).data);
  const platform = platformOf(platformEntry ?? standIn, shown(platformEntry ?? standIn), {
    registry,
    mounted: source.mounted,
  });
  const { today = todayIn(platform.timezone) } = options;
  const objects = objectsOf(byKind, {
    today,
    language: platform.language,
    fiscalStart: platform.fiscalStart,
  });
  const matrices = linkMatrices(objects.services, byKind, platform.layers, registry);
  platform.baseline = matrices.find(({ kind }) => kind === 'baseline');
  const duties = collectionOf(registry.all());
  fillDuties(duties, objects.services);
  linkObjects(platform, objects, duties);

  const quarters = quartersOf({ ...objects, platform });
  const of = <K extends Kind>(kind: K): Iterable<ObjectOf<K>> => {
    const { collection } = descriptorOf(kind);
    const found: Iterable<Document> =
      collection === undefined
        ? [platform, ...matrices].filter((one) => one.kind === kind)
        : objects[collection as keyof Collections];
    return found as Iterable<ObjectOf<K>>;
  };

  const known = new Map(
    [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, list]) => [
      kind,
      collectionOf<Entry>(list),
    ]),
  );
  return {
    today,
    platform,
    ...objects,
    of,
    documents: kindNames
      .flatMap((kind): Document[] => [...of(kind)])
      .filter((document) => document !== platform || platformEntry !== undefined),
    duties,
    matrices,
    reliability: reliabilityOf(objects.roadmap, today),
    quarters,
    known: (kind, id) => known.get(kind)?.get(id),
    ids: (kind) => [...(known.get(kind)?.keys() ?? [])],
    platformMissing: platformEntry === undefined,
    strays: straysIn(entries),
    hiddenReferences: hiddenReferences(entries, leftOutFrom),
    assets: source.assets,
    resolve: linkResolver({
      entries,
      assets: source.assets,
      sections: [
        ...sectionAddresses,
        ...ownPages,
        ...[...objects.services].map(({ id }) => matrixAddress(id)),
        ...[...duties].map(({ id }) => dutyAddress(id)),
        ...[...quarters].map(({ address }) => address),
        ...platform.themes.map(({ address }) => address),
        ...platform.layers.map(({ id }) => layerAddress(id)),
      ],
      anchors: (entry) => anchorsOf(entry, objects.services, platform.baseline?.rows ?? []),
      leftOut: leftOutFrom,
    }),
  };
}

/** Adds to each duty what each service says about it. Retired services owe nothing. */
function fillDuties(duties: Collection<Duty>, services: Collection<Service>): void {
  for (const service of servicesInUse(services)) {
    for (const row of service.matrix.rows) duties.get(row.duty.id)?.rows.push({ service, row });
  }
}

/** The anchors of rows and inherited areas on a page of responsibilities. */
function anchorsOf(
  entry: Entry,
  services: Collection<Service>,
  baseline: readonly DutyRow[],
): string[] {
  const rows =
    entry.kind === 'baseline'
      ? baseline
      : entry.kind === 'matrix'
        ? (services.get(serviceIdOf(entry.id))?.matrix.rows ?? [])
        : [];
  return rows.flatMap(({ duty }) => [dutyAnchor(duty.id), areaAnchor(duty.area.title)]);
}
