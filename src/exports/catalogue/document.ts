import { z } from 'zod';
import type { Site } from '../export.ts';
import { date, entryFields, entryOf } from './entry.ts';
import * as news from './news.ts';
import * as people from './people.ts';
import { describePlatform, platformSchema } from './platform.ts';
import {
  areaSchema,
  describeDuties,
  describeMatrix,
  dutySchema,
  matrixSchema,
} from './responsibilities.ts';
import { describeHonesty, describeItem, honestySchema, itemSchema } from './roadmap.ts';
import { describePage, describeService, pageSchema, serviceSchema } from './service.ts';

/** Grows when a field is taken away or means something else, not when one is added. */
const version = 1;

/** The path of the schema below the site's root. */
export const schemaPath = 'catalogue.schema.json';

export const documentSchema = z
  .strictObject({
    $schema: z.string().meta({ description: 'The schema of this file.' }),
    version: z.literal(version).meta({
      description: 'Grows when a field is taken away or means something else.',
    }),
    asOf: date.meta({ description: 'The day that everything is derived for.' }),
    platform: platformSchema,
    services: z.array(serviceSchema),
    guides: z.array(pageSchema).meta({ description: 'Documentation of the whole platform.' }),
    teams: z.array(people.teamSchema),
    personas: z.array(people.personaSchema),
    providers: z.array(people.providerSchema),
    areas: z.array(areaSchema).meta({ description: 'Of duties, in the order of the cut.' }),
    duties: z.array(dutySchema).meta({ description: 'Every duty, standard ones first.' }),
    baseline: matrixSchema.optional().meta({
      description: 'Who does what where a service does not say otherwise.',
    }),
    roadmap: z.array(itemSchema),
    honesty: honestySchema.meta({ description: 'How far the roadmap’s dates held.' }),
    releases: z.array(news.releaseSchema),
    notices: z.array(news.noticeSchema),
    events: z.array(news.eventSchema),
    surveys: z.array(news.surveySchema),
    glossary: z.array(
      z.strictObject({
        ...entryFields,
        short: z.string().optional().meta({ description: 'Its abbreviation.' }),
        definition: z.string(),
        aliases: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({
    title: 'The catalogue of a platform',
    description: 'Everything that the site knows, as data. Lists of ids name entries of this file.',
  });

/** The whole catalogue for programs: what is linked is named by id, what is derived is there. */
export function describeCatalogue(site: Site): z.input<typeof documentSchema> {
  const { catalogue, address } = site;
  const { platform, today } = catalogue;
  const { baseline } = platform;
  const each = <T, D>(list: Iterable<T>, describe: (entry: T, site: Site) => D): D[] =>
    [...list].map((entry) => describe(entry, site));
  return {
    $schema: address(`/${schemaPath}`),
    version,
    asOf: today,
    platform: describePlatform(site),
    services: each(catalogue.services, describeService),
    guides: each(catalogue.guides, describePage),
    teams: each(catalogue.teams, people.describeTeam),
    personas: each(catalogue.personas, people.describePersona),
    providers: each(catalogue.providers, people.describeProvider),
    ...describeDuties(site),
    baseline:
      baseline &&
      describeMatrix({ address: '/responsibilities/', own: baseline, rows: baseline.rows }, site),
    roadmap: each(catalogue.roadmap, describeItem),
    honesty: describeHonesty(catalogue),
    releases: each(catalogue.releases, news.describeRelease),
    notices: each(catalogue.notices, news.describeNotice),
    events: each(catalogue.events, news.describeEvent),
    surveys: each(catalogue.surveys, news.describeSurvey),
    glossary: each(catalogue.terms, (term) => {
      const { short, definition, aliases } = term.data;
      return { ...entryOf(term, site), short, definition, aliases };
    }),
  };
}
