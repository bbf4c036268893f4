import type { Service, Term } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule, type RuleFinding } from '../rule.ts';

export const uniqueAlias = defineRule({
  id: 'unique-alias',
  severity: 'error',
  summary: 'No two services, and no two terms, have the same name.',
  why: 'Readers who search for the name may get the wrong one without noticing.',
  examples: {
    good: {
      ...example('services/queue/index.md', 'aliases: [AMQP]'),
      ...example('services/topic/index.md', 'aliases: [Kafka]'),
    },
    bad: {
      ...example('services/queue/index.md', 'aliases: [AMQP, Kafka]'),
      ...example('services/topic/index.md', 'aliases: [kafka]'),
    },
  },
  *check({ services, terms }) {
    yield* clashes([...services].flatMap(namesOfService));
    yield* clashes([...terms].flatMap(namesOfTerm));
  },
});

interface Name {
  text: string;
  /** The key that contains it. */
  path: readonly (string | number)[];
  of: Service | Term;
  /** How the entry uses the name. */
  as: 'title' | 'id' | 'alias' | 'abbreviation';
}

/** Every repeated name after its first use. An entry may repeat its own names. */
function* clashes(names: Name[]): Iterable<RuleFinding> {
  const groups = Map.groupBy(names, ({ text }) => text.trim().toLowerCase());
  for (const [first, ...others] of groups.values()) {
    const reported = new Set([first?.of]);
    for (const { text, path, of, as } of others) {
      if (!first || reported.has(of)) continue;
      reported.add(of);
      yield {
        at: of.at(...path),
        message: `The ${as} ${quoted(text)} is also the ${first.as} of “${first.of.title}”.`,
        hint: `Keep it in only one of ${first.of.file} and ${of.file}.`,
      };
    }
  }
}

/** Aliases last, so that the finding points at the name that is easiest to change. */
function namesOfService(service: Service): Name[] {
  const { id, title, data } = service;
  return [
    { text: title, path: ['title'], of: service, as: 'title' },
    { text: id, path: ['title'], of: service, as: 'id' },
    ...(data.aliases ?? []).map((text, index): Name => ({
      text,
      path: ['aliases', index],
      of: service,
      as: 'alias',
    })),
  ];
}

function namesOfTerm(term: Term): Name[] {
  const { data } = term;
  return [
    { text: data.title, path: ['title'], of: term, as: 'title' },
    ...(data.short === undefined
      ? []
      : [{ text: data.short, path: ['short'], of: term, as: 'abbreviation' } as const]),
    ...(data.aliases ?? []).map((text, index): Name => ({
      text,
      path: ['aliases', index],
      of: term,
      as: 'alias',
    })),
  ];
}
