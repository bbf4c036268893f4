import { z } from 'zod';
import type { Persona, Provider, Team } from '#catalogue/catalogue.ts';
import { persona as writtenPersona } from '#model/persona.ts';
import { provider as writtenProvider } from '#model/provider.ts';
import { team as writtenTeam } from '#model/team.ts';
import type { ExportedSite } from '../export.ts';
import { entryFields, entryOf, id, ids, idsOf, picked } from './entry.ts';

const teamFacts = {
  summary: true,
  kind: true,
  channel: true,
  phone: true,
  email: true,
  onCall: true,
  lead: true,
  handle: true,
} as const;

export const teamSchema = z.strictObject({
  ...entryFields,
  ...writtenTeam.schema.pick(teamFacts).shape,
  parent: id.optional().meta({ description: 'The parent team.' }),
  services: ids.meta({ description: 'The services that it owns.' }),
});

export function describeTeam(team: Team, site: ExportedSite): z.input<typeof teamSchema> {
  return {
    ...entryOf(team, site),
    ...picked(team.data, teamFacts),
    parent: team.parent?.id,
    services: idsOf(team.services),
  };
}

const personaFacts = { summary: true, needs: true } as const;

export const personaSchema = z.strictObject({
  ...entryFields,
  ...writtenPersona.schema.pick(personaFacts).shape,
  services: ids.meta({ description: 'The services made for it.' }),
  questions: z.array(
    z.strictObject({
      text: z.string(),
      address: z.string().optional().meta({ description: 'The page with the answer.' }),
    }),
  ),
});

export function describePersona(
  persona: Persona,
  site: ExportedSite,
): z.input<typeof personaSchema> {
  const { catalogue, address } = site;
  return {
    ...entryOf(persona, site),
    ...picked(persona.data, personaFacts),
    services: idsOf(persona.services),
    questions: (persona.data.questions ?? []).map(({ text, page }) => {
      const target = catalogue.resolve(persona.file, page);
      if (target.kind === 'external') return { text, address: target.url };
      if (target.kind !== 'page' && target.kind !== 'section') return { text };
      const fragment = target.fragment === undefined ? '' : `#${target.fragment}`;
      return { text, address: address(target.address) + fragment };
    }),
  };
}

const providerFacts = { summary: true, url: true } as const;

export const providerSchema = z.strictObject({
  ...entryFields,
  ...writtenProvider.schema.pick(providerFacts).shape,
  services: ids.meta({ description: 'The services that run on it.' }),
});

export function describeProvider(
  provider: Provider,
  site: ExportedSite,
): z.input<typeof providerSchema> {
  return {
    ...entryOf(provider, site),
    ...picked(provider.data, providerFacts),
    services: idsOf(provider.services),
  };
}
