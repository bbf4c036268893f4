import { z } from 'zod';
import { date } from './catalogue/entry.ts';
import { cataloguePath, entryLists, type EntryList } from './catalogue/document.ts';
import { describePlatform, platformSchema } from './catalogue/platform.ts';
import {
  areaSchema,
  describeBaseline,
  describeDuties,
  dutySchema,
  matrixSchema,
} from './catalogue/responsibilities.ts';
import { describeReliability, reliabilitySchema } from './catalogue/roadmap.ts';
import { defineExport, type ExportedSite, type ExportFile } from './export.ts';
import { schemaFile } from './schema-file.ts';
import { readableJson } from './words.ts';

/** The folder of this version. A field that is removed or changes its meaning needs another version beside it. */
const folder = 'api/v1';

/** The path of the schema of the files that a name describes. */
const schemaPath = (name: string) => `${folder}/schemas/${name}.schema.json`;

export const api = defineExport({
  id: 'api',
  summary: 'The catalogue in parts: an index, a file for each kind, a file for each entry.',
  *files(site) {
    yield json(site, 'index', { title: site.words.exports.data, body: () => indexOf(site) });
    for (const part of parts)
      yield json(site, part.name, {
        title: `${site.words.exports.data}: ${part.name}`,
        body: () => part.describe(site),
      });
    for (const list of entryLists) yield* filesOf(list, site);
    for (const [name, schema] of Object.entries(apiSchemas))
      yield schemaFile(schemaPath(name), `${site.words.exports.data}: ${name}`, schema);
  },
});

/** What belongs to no single entry. */
const parts = [
  {
    name: 'platform',
    summary:
      'The platform itself: its goals, layers and categories, and how reliable its dates were.',
    schema: platformSchema.extend({ reliability: reliabilitySchema }),
    describe: (site: ExportedSite) => ({
      ...describePlatform(site),
      reliability: describeReliability(site.catalogue),
    }),
  },
  {
    name: 'duties',
    summary: 'Every duty, its area, and who has it unless a service says otherwise.',
    schema: z.strictObject({
      areas: z.array(areaSchema),
      duties: z.array(dutySchema),
      baseline: matrixSchema.optional(),
    }),
    describe: (site: ExportedSite) => ({
      ...describeDuties(site),
      baseline: describeBaseline(site),
    }),
  },
];

const linked = { $schema: z.string().meta({ description: 'The schema of this file.' }) };

const indexSchema = z.strictObject({
  ...linked,
  version: z.literal(1),
  asOf: date.meta({ description: 'The day for which everything is calculated.' }),
  platform: z.strictObject({ title: z.string(), address: z.string() }),
  whole: z.string().meta({ description: 'The same in one file.' }),
  parts: z.array(z.strictObject({ name: z.string(), summary: z.string(), file: z.string() })),
  lists: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      summary: z.string().meta({ description: 'What its entries are.' }),
      count: z.int().meta({ description: 'The number of its entries.' }),
      file: z.string(),
      entry: z.string().meta({ description: 'The file of one entry, with `{id}` in its place.' }),
    }),
  ),
});

/** The schema of each file, by its name. */
export const apiSchemas: Readonly<Record<string, z.ZodObject>> = {
  index: indexSchema,
  ...Object.fromEntries(parts.map(({ name, schema }) => [name, schema.extend(linked)])),
  ...Object.fromEntries(
    entryLists.flatMap(({ name, schema }) => [
      [name, z.strictObject({ ...linked, entries: z.array(schema) })],
      [`${name}-entry`, schema.extend(linked)],
    ]),
  ),
};

function indexOf({ catalogue, address }: ExportedSite): object {
  const { platform, today } = catalogue;
  const at = (name: string) => address(`/${folder}/${name}.json`);
  return {
    version: 1,
    asOf: today,
    platform: { title: platform.title, address: address('/') },
    whole: address(`/${cataloguePath}`),
    parts: parts.map(({ name, summary }) => ({ name, summary, file: at(name) })),
    lists: entryLists.map(({ name, kind, summary }) => ({
      name,
      kind,
      summary,
      count: [...catalogue.of(kind)].length,
      file: at(name),
      entry: `${address(`/${folder}/${name}/`)}{id}.json`,
    })),
  } satisfies Omit<z.input<typeof indexSchema>, '$schema'>;
}

function* filesOf(list: EntryList, site: ExportedSite): Generator<ExportFile> {
  const { name, kind, describe } = list;
  const all = [...site.catalogue.of(kind)];
  yield json(site, name, {
    title: `${site.words.exports.data}: ${name}`,
    body: () => ({ entries: all.map((entry) => describe(entry, site)) }),
  });
  for (const entry of all)
    yield json(site, `${name}/${entry.id}`, {
      title: site.words.exports.of(entry.title, site.words.exports.data),
      schema: `${name}-entry`,
      beside: [entry.address],
      body: () => describe(entry, site),
    });
}

interface Described {
  title: string;
  /** The name of its schema. Default: its own. */
  schema?: string;
  beside?: readonly string[];
  body: () => object;
}

function json(
  site: ExportedSite,
  name: string,
  { title, schema = name, beside = [], body }: Described,
): ExportFile {
  const form = schemaPath(schema);
  return {
    path: `${folder}/${name}.json`,
    contentType: 'application/json; charset=utf-8',
    title,
    schema: form,
    beside,
    body: () => readableJson({ $schema: site.address(`/${form}`), ...body() }),
  };
}
