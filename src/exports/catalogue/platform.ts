import { z } from 'zod';
import { platform as written } from '#model/platform.ts';
import type { ExportedSite } from '../export.ts';
import { entryFields, entryOf, id, ids, idsOf, picked } from './entry.ts';

const facts = {
  summary: true,
  company: true,
  productOwner: true,
  goals: true,
  themes: true,
  benefits: true,
  capacity: true,
  balance: true,
  deprecation: true,
  repository: true,
  feedback: true,
} as const;

const { title, address, x } = entryFields;

export const platformSchema = z.strictObject({
  title,
  address,
  x,
  ...written.schema.pick(facts).shape,
  owner: id.optional().meta({ description: 'The team that owns it.' }),
  language: z.string().meta({ description: 'The language of all texts, as a BCP 47 tag.' }),
  timezone: z.string().meta({ description: 'The time zone of all times, as an IANA name.' }),
  categories: z.array(
    z.strictObject({ id, title: z.string(), summary: z.string().optional(), services: ids }),
  ),
  layers: z
    .array(
      z.strictObject({
        id,
        title: z.string(),
        short: z.string(),
        letter: z.string(),
        summary: z.string(),
      }),
    )
    .meta({ description: 'The layers of responsibility, from top to bottom.' }),
});

export function describePlatform(site: ExportedSite): z.input<typeof platformSchema> {
  const { platform } = site.catalogue;
  const { title, address, x } = entryOf(platform, site);
  return {
    title,
    address,
    x,
    ...picked(platform.data, facts),
    owner: platform.owner?.id,
    language: platform.language,
    timezone: platform.timezone,
    categories: platform.categories.map(({ id, title, summary, services }) => ({
      id,
      title,
      summary,
      services: idsOf(services),
    })),
    layers: [...platform.layers],
  };
}
