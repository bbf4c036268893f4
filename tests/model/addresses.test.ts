import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { forms } from '#model/values.ts';
import { kindNames, kinds } from '#model/kinds.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';
import { exported } from '../exports/exported.ts';
import { channelLabel, contactLabel, dialling, writing } from '#site/contact.ts';
import { questionsOf } from '#views/people/questions.ts';
import { siteFor } from '../site/small-site.ts';

/** Addresses that run something, including those that browsers normalise to one. */
const hostile = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\rscript:alert(1)',
  'javascript\u0000:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'view-source:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'about:blank',
  'feed:javascript:alert(1)',
  'jar:https://example.org/a!/b',
  'ms-msdt:/id PCWDiagnostic',
  'intent://example.org#Intent;end',
];
/** Addresses that are harmless after a browser has removed invisible characters. */
const veiled = ['https:\n//example.org', 'https://example.org/\u0000\njavascript:alert(1)'];

/** Paths that lead to another site. */
const elsewhere = ['//evil.example/a', String.raw`/\evil.example/a`];

/** The text fields of a schema, by path. */
function textsOf(schema: z.core.$ZodType, path: string): [string, z.core.$ZodType][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
    case 'array':
      return textsOf(def.element, path);
    case 'optional':
      return textsOf(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => textsOf(option, path));
    case 'string':
      return [[path, schema]];
    default:
      return [];
  }
}

const leaves = kindNames.flatMap((kind) => textsOf(kinds[kind].schema, kind));
const takes = (schema: z.core.$ZodType, value: string) => z.safeParse(schema, value).success;

/**
 * Text keys whose names suggest an address. Those that become links are resolved like links in a body, as tested
 * below. Only the digits of a telephone number are dialled. A branch is encoded as part of the repository’s address.
 */
const resolved = [
  'persona.questions.page',
  'platform.search.best.page',
  'platform.repository.branch',
  'platform.site.logo',
  'platform.site.favicon',
  'service.support.phone',
  'team.phone',
];
const like =
  /url|uri|href|link|address|channel|status|page|site|web|logo|icon|image|picture|repository|recording|contribute|discussion|because|onCall|feedback|mail|phone|branch|path|from$/i;

suite('no key for an address accepts one that runs something', () => {
  const addresses = leaves.filter(([, schema]) =>
    ['an address', 'an address, or a path on the site'].includes(forms.get(schema)?.what ?? ''),
  );
  test('including the keys for addresses of every kind', () => {
    assert.ok(addresses.length > 20);
    for (const [path, schema] of addresses) {
      assert.ok(takes(schema, 'https://example.org/a'), path);
      for (const value of [...hostile, ...veiled, ...elsewhere])
        assert.ok(!takes(schema, value), `${path}: ${value}`);
    }
  });

  test('including all keys named like one, unless their value is resolved', () => {
    const free = leaves.filter(
      ([path, schema]) =>
        like.test(path.split('.').at(-1) ?? '') && hostile.some((value) => takes(schema, value)),
    );
    const paths = [...new Set(free.map(([path]) => path))];
    assert.deepEqual(
      paths.filter((path) => !resolved.includes(path)),
      [],
    );
  });
});

test('an answer to a question or a search is not a link if its address runs something', async () => {
  // A file with control characters is refused as a whole.
  const quoted = hostile
    .filter((value) => !/\p{Cc}/u.test(value))
    .map((value) => JSON.stringify(value));
  const questions = quoted.map((page) => `{ text: Why, page: ${page} }`).join(', ');
  const best = quoted.map((page) => `{ query: why, page: ${page} }`).join(', ');
  const files = {
    'platform.md': entry(`title: Fairway\nsummary: S.\nowner: crew\nsearch: { best: [${best}] }`),
    'personas/dev.md': entry(`title: Developer\nsummary: S.\nquestions: [${questions}]`),
  };
  const catalogue = await catalogueOf(files);
  const persona = catalogue.personas.get('dev');
  assert.ok(persona);
  assert.deepEqual(
    questionsOf(
      {
        ...persona,
        data: { ...persona.data, questions: hostile.map((page) => ({ text: 'Why', page })) },
      },
      siteFor(catalogue),
    ).map(({ to }) => to),
    hostile.map(() => undefined),
  );
  for (const value of hostile) {
    const { kind } = catalogue.resolve(persona.file, value);
    assert.ok(['refused', 'missing'].includes(kind), `${value}: ${kind}`);
  }
  const all = [...(await exported(files)).values()].join('\n');
  assert.doesNotMatch(all, /(?:script|data|file|blob):[^"\s]/i);
});

test('only the digits of a phone number are dialled, and a mail link has one recipient', () => {
  for (const value of hostile) assert.match(dialling(value), /^tel:[\d+*#]*$/);
  assert.equal(writing('team@example.org'), 'mailto:team@example.org');
  assert.equal(writing('a?bcc=b@example.org'), 'mailto:a%3Fbcc%3Db@example.org');
});

test('a badly encoded address is shown as it is', () => {
  assert.equal(contactLabel('mailto:50%25@example.org'), '50%@example.org');
  assert.equal(contactLabel('mailto:50%@example.org'), '50%@example.org');
  assert.equal(channelLabel('https://chat.example/%zz'), '#%zz');
});
