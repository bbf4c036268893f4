import { z } from 'zod';
import type { DocPage, Service } from '#catalogue/catalogue.ts';
import { page as writtenPage } from '#model/page.ts';
import { objectives, service as written, support } from '#model/service.ts';
import type { ExportedSite } from '../export.ts';
import { date, entryFields, entryOf, id, ids, idsOf, picked } from './entry.ts';
import { describeMatrix, matrixSchema } from './responsibilities.ts';

const facts = {
  summary: true,
  lifecycle: true,
  since: true,
  reason: true,
  retireOn: true,
  decideBy: true,
  reviewed: true,
  reviewEvery: true,
  benefits: true,
  order: true,
  support: true,
  objectives: true,
  achieved: true,
  maintenance: true,
  cost: true,
  data: true,
  plans: true,
  adoption: true,
  aliases: true,
  links: true,
  repository: true,
  contribute: true,
} as const;

const pageFacts = { description: true, type: true, reviewed: true, reviewEvery: true } as const;

/** What is not known is told apart from these, so that they have a value or are missing. */
const knownFacts = {
  reviewed: date.optional().meta({ description: 'When the owner last checked all of it.' }),
  retireOn: date.optional().meta({ description: 'When it ends.' }),
  support: support.optional().meta({ description: 'Who helps, and when and where.' }),
  objectives: objectives.optional().meta({ description: 'The promised service levels.' }),
};

export const pageSchema = z.strictObject({
  ...entryFields,
  ...writtenPage.schema.pick(pageFacts).shape,
  reviewed: knownFacts.reviewed,
  owner: id.optional().meta({ description: 'The team that keeps it up to date.' }),
  personas: ids,
  duties: ids.meta({ description: 'The duties that it explains.' }),
});

export const serviceSchema = z.strictObject({
  ...entryFields,
  ...written.schema.pick(facts).shape,
  ...knownFacts,
  category: id.optional(),
  owner: id.optional().meta({ description: 'The team that owns it.' }),
  replacedBy: id.optional().meta({ description: 'The service to use instead.' }),
  replaces: ids,
  personas: ids,
  providers: ids,
  dependsOn: ids.meta({ description: 'The services that it depends on.' }),
  dependants: ids.meta({ description: 'The services that depend on it.' }),
  start: id.optional().meta({ description: 'The page to begin with.' }),
  pages: z.array(pageSchema).meta({ description: 'The documentation pages.' }),
  responsibilities: matrixSchema.meta({
    description: 'Who does what: the service’s own rows, and those it inherits from the baseline.',
  }),
});

export function describeService(
  service: Service,
  site: ExportedSite,
): z.input<typeof serviceSchema> {
  return {
    ...entryOf(service, site),
    ...picked(service.data, facts),
    category: service.category?.id,
    owner: service.owner?.id,
    replacedBy: service.replacedBy?.id,
    replaces: idsOf(service.replaces),
    personas: idsOf(service.personas),
    providers: idsOf(service.providers),
    dependsOn: idsOf(service.dependsOn),
    dependants: idsOf(service.dependants),
    start: service.start?.id,
    pages: service.pages.map((page) => describePage(page, site)),
    responsibilities: describeMatrix(service.matrix, site),
  };
}

export function describePage(page: DocPage, site: ExportedSite): z.input<typeof pageSchema> {
  return {
    ...entryOf(page, site),
    ...picked(page.data, pageFacts),
    owner: page.owner?.id,
    personas: idsOf(page.personas),
    duties: idsOf(page.duties),
  };
}
