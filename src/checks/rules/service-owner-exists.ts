import { notKnown } from '#model/not-known.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { adviceOnReference } from '../named-things.ts';
import { defineRule } from '../rule.ts';

export const serviceOwnerExists = defineRule({
  id: 'service-owner-exists',
  severity: 'error',
  summary: 'Every service is owned by a team in the catalogue.',
  why: 'Readers who need help contact the owner. If the team does not exist, nobody can be reached.',
  examples: {
    good: example('services/queue/index.md', 'owner: pilots'),
    bad: example('services/queue/index.md', 'owner: pilot'),
  },
  *check(catalogue) {
    for (const { data, at } of catalogue.services) {
      // Another rule says that an owner is never `not-known`.
      if (catalogue.known('team', data.owner) || data.owner === notKnown) continue;
      yield {
        at: at('owner'),
        message: `No team has the id ${quoted(data.owner)}.`,
        ...adviceOnReference(catalogue, { target: 'team', name: data.owner }, at('owner')),
      };
    }
  },
});
