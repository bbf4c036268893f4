import type { Kind } from '#model/kinds.ts';
import { notDecided, notKnown } from '#model/not-known.ts';
import type { Reference, ReferenceTarget } from '#model/reference.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { adviceOnReference, namedThings } from '../named-things.ts';
import { defineRule } from '../rule.ts';

export const referenceExists = defineRule({
  id: 'reference-exists',
  severity: 'error',
  summary: 'Every id that an entry refers to exists.',
  why: 'A reference to an unknown id is left out without an error, so a page silently loses information.',
  examples: {
    good: {
      ...example('personas/developer.md'),
      ...example('services/queue/index.md', 'personas: [developer]'),
    },
    bad: {
      ...example(
        'personas/developer.md',
        'questions: [{ text: How do I begin?, page: ../services/queue/index.md }]',
      ),
      ...example('services/queue/index.md', 'personas: [developers]'),
    },
  },
  *check(catalogue) {
    const known = new Map<ReferenceTarget, ReadonlySet<string> | undefined>();
    const idsOf = (target: ReferenceTarget) => {
      if (!known.has(target)) {
        const named = namedThings(catalogue, target);
        known.set(target, named && new Set(named.map(({ id }) => id)));
      }
      return known.get(target);
    };
    for (const { kind, references, at } of catalogue.documents) {
      for (const reference of references) {
        const { target, id, path } = reference;
        if (isOwnerOfService(kind, reference)) continue;
        const ids = idsOf(target);
        // Another rule says what may be `not-known`.
        if (!ids || ids.has(id) || id === notKnown || id === notDecided) continue;
        yield {
          at: at(...path),
          message: `${nouns[target]} has the id ${quoted(id)}.`,
          ...adviceOnReference(catalogue, { target, name: id }, at(...path)),
        };
      }
    }
  },
});

/** Another rule checks owners of services. */
function isOwnerOfService(kind: Kind, { path }: Reference): boolean {
  return kind === 'service' && path[0] === 'owner';
}

const nouns: Record<ReferenceTarget, string> = {
  service: 'No service',
  team: 'No team',
  persona: 'No persona',
  provider: 'No provider',
  roadmap: 'No roadmap item',
  category: 'No category',
  goal: 'No goal',
  theme: 'No theme',
  layer: 'No layer',
  duty: 'No duty',
};
