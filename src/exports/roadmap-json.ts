import { z } from 'zod';
import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { periodOf, precisions } from '#model/period.ts';
import { stages } from '#model/roadmap.ts';
import { sections } from '#model/sections.ts';
import { isHorizon } from '#model/target.ts';
import { date } from './catalogue/entry.ts';
import {
  describeItem,
  describeReliability,
  itemSchema,
  reliabilitySchema,
} from './catalogue/roadmap.ts';
import { defineExport, type ExportedSite } from './export.ts';
import { schemaFile } from './schema-file.ts';
import { readableJson } from './words.ts';

const schemaPath = 'roadmap.schema.json';

export const roadmapJson = defineExport({
  id: 'roadmap-json',
  summary: 'The roadmap in a format of its own, with every move of a target and its reason.',
  *files(site) {
    const { words, catalogue } = site;
    const title = words.exports.of(catalogue.platform.title, words.nav.roadmap);
    yield {
      path: 'roadmap.json',
      contentType: 'application/json; charset=utf-8',
      title,
      schema: schemaPath,
      beside: [sections.roadmap],
      body: () => readableJson(describeRoadmap(site)),
    };
    yield schemaFile(schemaPath, title, roadmapSchema);
  },
});

/** How exactly a target says when: a calendar or fiscal period, a horizon without dates, or not at all. */
const exactness = [...precisions, 'horizon', 'none'] as const;

const roadmapSchema = z
  .strictObject({
    $schema: z.string().meta({ description: 'The schema of this file.' }),
    version: z.literal(1).meta({
      description: 'Increases when a field is removed or changes its meaning.',
    }),
    asOf: date.meta({ description: 'The day for which lanes and reliability are calculated.' }),
    platform: z.strictObject({ title: z.string(), address: z.string() }),
    stages: z
      .array(z.enum(stages))
      .meta({ description: 'The stages of an item, in their order. The last ones end it.' }),
    reliability: reliabilitySchema.meta({
      description: 'How reliable the dates of the roadmap were.',
    }),
    items: z.array(
      itemSchema.extend({
        precision: z.enum(exactness).meta({
          description: 'How exactly the target says when. A horizon is near, mid or far.',
        }),
      }),
    ),
  })
  .meta({
    title: 'The roadmap of a platform',
    description:
      'What is planned, for whom and by when, with the record of every target: when it moved, from what, to what, and why.',
  });

function describeRoadmap(site: ExportedSite): z.input<typeof roadmapSchema> {
  const { catalogue, address } = site;
  return {
    $schema: address(`/${schemaPath}`),
    version: 1,
    asOf: catalogue.today,
    platform: { title: catalogue.platform.title, address: address('/') },
    stages: [...stages],
    reliability: describeReliability(catalogue),
    items: [...catalogue.roadmap].map((item) => ({
      ...describeItem(item, site),
      precision: precisionOf(item),
    })),
  };
}

function precisionOf({ data: { target } }: RoadmapItem): (typeof exactness)[number] {
  if (isHorizon(target)) return 'horizon';
  return periodOf(target)?.precision ?? 'none';
}
