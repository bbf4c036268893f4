import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';
import type { Reference, ReferenceTarget } from '#model/reference.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { knownFix, knownHint } from '../known-hint.ts';
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
    const known = knownIds(catalogue);
    for (const { kind, references, at } of catalogue.documents) {
      for (const reference of references) {
        const { target, id, path } = reference;
        if (isOwnerOfService(kind, reference)) continue;
        const ids = known[target];
        if (!ids || ids.has(id)) continue;
        yield {
          at: at(...path),
          message: `${nouns[target]} has the id ${quoted(id)}.`,
          hint: knownHint(id, [...ids], toAdd(target, id)),
          fix: knownFix(at(...path), id, ids),
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
  layer: 'No layer',
  duty: 'No duty',
};

/** Known ids by target. Without a valid platform, the ids in its lists are unknown. */
function knownIds(catalogue: Catalogue): Partial<Record<ReferenceTarget, ReadonlySet<string>>> {
  const { platform, platformMissing, ids, duties } = catalogue;
  const idsOf = (list: readonly { id: string }[] = []) => new Set(list.map(({ id }) => id));
  const entries = {
    service: new Set(ids('service')),
    team: new Set(ids('team')),
    persona: new Set(ids('persona')),
    provider: new Set(ids('provider')),
    roadmap: new Set(ids('roadmap')),
  };
  if (platformMissing) return entries;
  return {
    ...entries,
    category: idsOf(platform.data.categories),
    goal: idsOf(platform.data.goals),
    layer: idsOf(platform.layers),
    duty: new Set(duties.keys()),
  };
}

function toAdd(target: ReferenceTarget, id: string): string {
  switch (target) {
    case 'service':
      return `add services/${id}/index.md`;
    case 'team':
    case 'persona':
    case 'provider':
      return `add ${target}s/${id}.md`;
    case 'roadmap':
      return `add roadmap/${id}.md`;
    case 'category':
      return 'add it to `categories` in platform.md';
    case 'goal':
      return 'add it to `goals` in platform.md';
    case 'layer':
      return 'add it to `layers` in platform.md';
    case 'duty':
      return 'add it to a matrix or to `duties` in platform.md';
  }
}
