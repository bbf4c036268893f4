import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';
import { example, exampleProse } from '../example-platform.ts';
import { phrasesIn } from '../prose.ts';
import { defineRule, type RuleFinding } from '../rule.ts';

/** Abbreviations that readers of a platform's pages know: units, formats, protocols, currencies and common words. */
const wellKnownAbbreviations: readonly string[] = `
AM API ASCII CEO CD CI CLI CPU CSS CSV CTO DNS EU EUR FAQ FTP GB GBP GHZ GIB GPU HTML HTTP HTTPS ID IDE IP IT JSON JVM
KB KIB LAN MB MHZ MIB OK OS PC PDF PM PNG RAM REST RFC SDK SLA SMS SMTP SQL SSD SSH SVG TB TCP TIB TLS TODO UDP UI UK URI
URL US USB USD UTC UTF UX VM WAN XML YAML ZIP NOTE TIP IMPORTANT WARNING CAUTION AND OR NOT README LICENSE GET POST PUT
PATCH DELETE HEAD MUST SHOULD MAY
`
  .trim()
  .split(/\s+/);

/** An abbreviation on fewer pages is not worth a glossary entry. */
const least = 3;
const abbreviation = /(?<![\p{L}\p{N}_-])[A-Z]{2,6}(?![\p{L}\p{N}_-])/gu;

const page = (id: string, text: string) =>
  example(`guides/${id}.md`, '', `${exampleProse} ${text}`);
const three = (text: string) => ({ ...page('a', text), ...page('b', text), ...page('c', text) });

export const abbreviationExplained = defineRule({
  id: 'abbreviation-explained',
  severity: 'warning',
  summary: `An abbreviation used on ${least} pages or in a glossary definition is explained in the glossary, or written out once.`,
  why: 'New readers do not know the abbreviation. Once it is in the glossary, every page can explain it.',
  examples: {
    good: {
      ...three('Ask the DPO.'),
      ...example('glossary/dpo.md', 'title: Data protection officer\nshort: DPO'),
    },
    bad: three('Ask the DPO.'),
  },
  *check(catalogue) {
    const known = explained(catalogue);
    const uses = new Map<string, Place[]>();
    for (const document of catalogue.documents) {
      // Most documents contain only known ones, so skip the search for positions.
      if (document.text.match(abbreviation)?.every((text) => known.has(text)) ?? true) continue;
      const here = new Map<string, Place>();
      const inBrackets = new Set(document.text.match(/(?<=\()[A-Z]{2,6}(?=\))/g));
      for (const { text, at } of phrasesIn(document, abbreviation)) {
        if (!known.has(text) && !here.has(text)) here.set(text, at);
        if (inBrackets.has(text)) known.add(text);
      }
      for (const [text, at] of here) {
        const before = uses.get(text);
        if (before) before.push(at);
        else uses.set(text, [at]);
      }
    }
    yield* inDefinitions(catalogue, known);
    for (const [text, [first, ...others]] of uses) {
      if (!first || known.has(text) || others.length + 1 < least) continue;
      yield {
        at: first,
        message: `“${text}” is used on ${others.length + 1} pages but is not explained.`,
        hint: `Add it to glossary/ as \`short: ${text}\`, or write it out once: “… (${text})”.`,
      };
    }
  },
});

/** Definitions are for readers who don't know the term, so they must not need explaining themselves. */
function* inDefinitions({ terms }: Catalogue, known: ReadonlySet<string>): Iterable<RuleFinding> {
  for (const { title, data, at } of terms) {
    const unknown = data.definition.match(abbreviation)?.find((text) => !known.has(text));
    if (unknown === undefined || data.definition.includes(`(${unknown})`)) continue;
    yield {
      at: at('definition'),
      message: `The definition of “${title}” uses “${unknown}”, which is not explained.`,
      hint: `Write it out, or add it to glossary/ as \`short: ${unknown}\`.`,
    };
  }
}

/** Abbreviations that need no explanation: well-known ones, glossary terms and the platform’s own names. */
function explained({ terms, services, providers, teams, platform }: Catalogue): Set<string> {
  const names = [
    platform.title,
    platform.data.company ?? '',
    ...[...terms].flatMap(({ title, data }) => [title, data.short ?? '', ...(data.aliases ?? [])]),
    ...[...services].flatMap(({ title, data }) => [title, ...(data.aliases ?? [])]),
    ...[...providers, ...teams].flatMap(({ id, title }) => [title, id.toUpperCase()]),
  ];
  const written = names.flatMap((name) => name.match(abbreviation) ?? []);
  return new Set([...wellKnownAbbreviations, ...written]);
}
