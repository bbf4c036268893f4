import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { kindNames, kinds } from '#model/kinds.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { runScript } from '../built-site.ts';
import { entry, matrix, roadmapItem, service, table } from '../catalogue/small-platform.ts';
import { writeFiles } from '../write-files.ts';

const open = 'visibility: public';
/** The word in every id, title and text of internal entries. */
const name = 'canary';
const hidden = (more: string, kind: string) =>
  entry(`title: ${name} of ${kind}\nmovedFrom: [/was/${name}-${kind}/]\n${more}`, `${name}.`);
/** Has only the required keys. */
const young = (title: string, more: string) =>
  service(title, more).replace('lifecycle: beta', 'lifecycle: experimental');

/** An internal entry of every kind that a public build may omit, with its file. */
const internal = {
  team: [`teams/${name}.md`, hidden('kind: platform\nchannel: https://canary.example', 'team')],
  persona: [`personas/${name}.md`, hidden('summary: S.', 'persona')],
  provider: [`providers/${name}.md`, hidden('', 'provider')],
  service: [
    `services/${name}/index.md`,
    young(`The ${name}`, `movedFrom: [/was/${name}-service/]`),
  ],
  page: [`services/db/${name}.md`, hidden('visibility: internal', 'page')],
  matrix: [
    `services/${name}/responsibilities.md`,
    matrix(`## Physical\n\n${table(`| ${name} duty | R | A/R | — |`)}`),
  ],
  roadmap: [
    `roadmap/${name}.md`,
    roadmapItem(`stage: planned\ntarget: 2027-Q1\nadded: 2026-01-01`, [], `An item ${name}`),
  ],
  guide: [`guides/${name}.md`, hidden('', 'guide')],
  event: [`events/${name}.md`, hidden('date: 2026-12-10\nsummary: S.', 'event')],
  survey: [`surveys/${name}.md`, hidden('date: 2026-10-05\nmethod: survey', 'survey')],
  release: [`releases/${name}.md`, hidden(`date: 2026-10-05\nkind: security`, 'release')],
  notice: [
    `notices/${name}.md`,
    hidden('kind: action\nfrom: 2026-11-05\nactBy: 2027-01-15', 'notice'),
  ],
  term: [`glossary/${name}.md`, entry(`title: ${name}\ndefinition: A ${name}.`)],
} as const;

/** Public entries that refer to internal ones by every possible key, but never in text. */
const shown: Record<string, string> = {
  'platform.md': entry(`title: Fairway
summary: Less to build.
owner: crew
categories: [{ id: data, title: Data }]
search: { best: [{ query: open it, page: services/db/${name}.md }, { query: well, page: services/db/use.md }] }
${open}`),
  'teams/crew.md': entry(
    `title: Crew\nkind: platform\nparent: ${name}\nchannel: https://a.example\n${open}`,
  ),
  'personas/dev.md': entry(
    `title: Developer\nsummary: S.\nquestions: [{ text: Where is it?, page: ../services/${name}/index.md }, { text: How?, page: ../services/db/${name}.md }]\n${open}`,
  ),
  'services/db/index.md': young(
    'Database',
    `personas: [dev, ${name}]\nproviders: [${name}]\ndependsOn: [${name}]\nreplacedBy: ${name}\n${open}`,
  ),
  'services/db/use.md': entry(
    `title: Use\nowner: ${name}\npersonas: [${name}]\nduties: [physical/${name}-duty]`,
    'Do it.',
  ),
  'guides/first.md': entry(
    `title: First\nowner: ${name}\npersonas: [${name}]\nduties: [physical/${name}-duty]\n${open}`,
    'Go.',
  ),
  'roadmap/agents.md': roadmapItem(
    `stage: planned\ntarget: 2027-Q1\nadded: 2026-01-01\nservices: [db, ${name}]\npersonas: [${name}]\nowner: ${name}
dependsOn: [${name}]
duties: [{ service: ${name}, duty: physical/${name}-duty, from: platform, to: customer }]\n${open}`,
  ),
  'roadmap/part.md': roadmapItem(
    `stage: planned\ntarget: 2027-Q1\nadded: 2026-01-01\nsplitFrom: ${name}\n${open}`,
    [],
    'A part',
  ),
  'roadmap/gone.md': roadmapItem(
    `stage: planned\ntarget: 2027-Q1\nadded: 2026-01-01\nmergedInto: ${name}\nstoppedOn: 2026-10-05\n${open}`,
    [],
    'Gone on elsewhere',
  ),
  'surveys/autumn.md': entry(
    `title: Autumn\ndate: 2026-10-05\nmethod: survey
scores: [{ name: Trust, value: 4, outOf: 5, persona: ${name} }, { name: Trust, value: 4.5, outOf: 5 }]
findings: [{ text: Long., services: [db, ${name}], roadmap: ${name} }]\n${open}`,
  ),
  'releases/minor.md': entry(
    `title: Minor\ndate: 2026-11-12\nkind: security\nservices: [db, ${name}]\nroadmap: ${name}\n${open}`,
    'Soon.',
  ),
  'notices/night.md': entry(
    `title: Night\nkind: action\nservices: [db, ${name}]\nfrom: 2026-11-05\nactBy: 2027-01-15\n${open}`,
  ),
  'events/meetup.md': entry(
    `title: Meetup\nsummary: S.\ndate: 2026-12-10\nservices: [db, ${name}]\n${open}`,
  ),
  'providers/cloud.md': entry(`title: Cloud\n${open}`),
  'glossary/rpo.md': entry(`title: Recovery point\ndefinition: D.\n${open}`),
};

test('a public build reveals nothing internal, not even ids, whatever refers to it', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'plinth-public-'));
  t.after(() => rmSync(home, { recursive: true }));
  const content = join(home, 'content');
  writeFiles(content, { ...shown, ...Object.fromEntries(Object.values(internal)) });
  const out = join(home, 'out');
  const { code, output } = await runScript(
    ...(['build', '--content', content, '--out', out, '--today', '2026-11-23'] as const),
    ...['--visibility', 'public', '--site', 'https://docs.example'],
  );
  assert.equal(code, 0, output);
  assert.deepEqual(mentions(out), []);
});

/** The files that contain the word or have it in their name, with its context, including compressed files. */
function mentions(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) => {
    const path = join(file.parentPath, file.name);
    const own = relative(folder, path);
    if (own.includes(name)) return [own];
    if (!file.isFile() || statSync(path).size === 0) return [];
    const bytes = readFileSync(path);
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    const at = text.toLowerCase().indexOf(name);
    return at < 0 ? [] : [`${own}: ${text.slice(Math.max(0, at - 60), at + 60)}`];
  });
}

test('the public entries refer to internal ones by every possible key', async () => {
  const { entries } = await readSource(
    memoryReader({ ...shown, ...Object.fromEntries(Object.values(internal)) }),
  );
  assert.deepEqual(
    entries.filter(({ valid }) => !valid).map(({ file }) => file),
    [],
  );
  const used = new Set(
    entries.flatMap((entry) =>
      (entry.valid && shown[entry.file] !== undefined ? entry.references : [])
        .filter(({ id }) => id.includes(name))
        .map(({ path }) => [entry.kind, ...path.filter(isKey)].join('.')),
    ),
  );
  const known = kindNames.flatMap((kind) =>
    keysThatRefer(z.toJSONSchema(kinds[kind].schema), kind),
  );
  // A service and the platform require an owner, and a rule reports a hidden one.
  const required = ['platform.owner', 'service.owner'];
  assert.deepEqual(known.filter((key) => !used.has(key)).sort(), required);
  assert.deepEqual(
    kindNames.filter((kind) => !(kind in internal)),
    ['platform', 'baseline'],
  );
});

function isKey(part: string | number): part is string {
  return typeof part === 'string';
}

/**
 * The keys of a schema that refer to an entry or duty, such as `service.dependsOn`. The platform's lists have no
 * visibility.
 */
function keysThatRefer(schema: z.core.JSONSchema.BaseSchema, path: string): string[] {
  const { reference, items, properties = {} } = schema;
  if (typeof reference === 'string')
    return ['category', 'goal', 'layer', 'theme'].includes(reference) ? [] : [path];
  const below = Object.entries(properties).map(([key, each]) => [`${path}.${key}`, each] as const);
  return [...below, [path, items] as const].flatMap(([key, each]) =>
    typeof each === 'object' && !Array.isArray(each) ? keysThatRefer(each, key) : [],
  );
}
