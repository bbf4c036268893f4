import { z } from 'zod';
import type { Linked, ObjectOf } from '#catalogue/catalogue.ts';
import { everyKind } from '#model/kind.ts';
import { type Kind, descriptorOf, kindNames } from '#model/kinds.ts';
import type { ExportedSite } from '../export.ts';
import { date, entryFields, entryOf, picked } from './entry.ts';
import * as news from './news.ts';
import * as people from './people.ts';
import { describePlatform, platformSchema } from './platform.ts';
import {
  areaSchema,
  describeBaseline,
  describeDuties,
  dutySchema,
  matrixSchema,
} from './responsibilities.ts';
import { describeReliability, describeItem, reliabilitySchema, itemSchema } from './roadmap.ts';
import { describePage, describeService, pageSchema, serviceSchema } from './service.ts';

/** Increases when a field is removed or changes its meaning, not when one is added. */
const version = 2;

/** The paths of the file and of its schema, below the site's root. */
export const cataloguePath = 'catalogue.json';
export const schemaPath = 'catalogue.schema.json';

/** How entries of each kind are described. Kinds not listed export all their front-matter. */
const described: { [K in Kind]?: Description<K> } = {
  service: { schema: serviceSchema, describe: describeService },
  guide: { schema: pageSchema, describe: describePage },
  team: { schema: people.teamSchema, describe: people.describeTeam },
  persona: { schema: people.personaSchema, describe: people.describePersona },
  provider: { schema: people.providerSchema, describe: people.describeProvider },
  roadmap: { schema: itemSchema, describe: describeItem },
  release: { schema: news.releaseSchema, describe: news.describeRelease },
  notice: { schema: news.noticeSchema, describe: news.describeNotice },
  event: { schema: news.eventSchema, describe: news.describeEvent },
  survey: { schema: news.surveySchema, describe: news.describeSurvey },
};

interface Description<K extends Kind> {
  schema: z.ZodObject;
  describe: (entry: ObjectOf<K>, site: ExportedSite) => object;
}

/** A list of the entries of a kind. */
export interface EntryList {
  kind: Kind;
  /** Its name in the file: `services`. */
  name: string;
  /** What its entries are, in one sentence. */
  summary: string;
  /** The schema of one entry. */
  schema: z.ZodObject;
  describe: (entry: Linked<Kind>, site: ExportedSite) => object;
}

/** The lists of entries, in their order in the file. */
export const entryLists: readonly EntryList[] = kindNames.flatMap((kind) => {
  const { exported: name, schema: written } = descriptorOf(kind);
  if (name === undefined) return [];
  const { schema, describe } =
    (described[kind] as Description<Kind> | undefined) ?? asWritten(kind);
  const summary = z.globalRegistry.get(written)?.description ?? '';
  return [{ kind, name, summary, schema, describe: describe as EntryList['describe'] }];
});

function asWritten(kind: Kind): Description<Kind> {
  const { schema } = descriptorOf(kind);
  const apart = ['title', ...Object.keys(everyKind)];
  const facts = Object.entries(schema.shape).filter(([key]) => !apart.includes(key));
  const mask = Object.fromEntries(facts.map(([key]) => [key, true as const]));
  return {
    schema: z.strictObject({ ...entryFields, ...Object.fromEntries(facts) }),
    describe: (entry, site) => ({ ...entryOf(entry, site), ...picked(entry.data, mask) }),
  };
}

export const documentSchema = z
  .strictObject({
    $schema: z.string().meta({ description: 'The schema of this file.' }),
    version: z.literal(version).meta({
      description: 'Increases when a field is removed or changes its meaning.',
    }),
    asOf: date.meta({ description: 'The day for which everything is calculated.' }),
    platform: platformSchema,
    areas: z
      .array(areaSchema)
      .meta({ description: 'The areas of duties, in the order of the cut.' }),
    duties: z.array(dutySchema).meta({ description: 'Every duty, standard ones first.' }),
    baseline: matrixSchema.optional().meta({
      description: 'Who does what, unless a service says otherwise.',
    }),
    reliability: reliabilitySchema.meta({
      description: 'How reliable the dates of the roadmap were.',
    }),
    ...Object.fromEntries(
      entryLists.map(({ name, schema, summary }) => [
        name,
        z.array(schema).meta({ description: summary }),
      ]),
    ),
  })
  .meta({
    title: 'The catalogue of a platform',
    description: 'All content of the site as data. Ids refer to entries in this file.',
  });

/** The whole catalogue for programs: links as ids, derived values included. */
export function describeCatalogue(site: ExportedSite): z.input<typeof documentSchema> {
  const { catalogue, address } = site;
  const { today } = catalogue;
  return {
    $schema: address(`/${schemaPath}`),
    version,
    asOf: today,
    platform: describePlatform(site),
    ...describeDuties(site),
    baseline: describeBaseline(site),
    reliability: describeReliability(catalogue),
    ...Object.fromEntries(
      entryLists.map(({ kind, name, describe }) => [
        name,
        [...catalogue.of(kind)].map((entry) => describe(entry, site)),
      ]),
    ),
  };
}
