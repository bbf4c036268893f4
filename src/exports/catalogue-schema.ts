import { z } from 'zod';
import { documentSchema, schemaPath } from './catalogue/document.ts';
import { defineExport } from './export.ts';
import { readableJson } from './words.ts';

export const catalogueSchema = defineExport({
  id: 'catalogue-schema',
  summary: 'What the fields of the catalogue’s data mean, as JSON Schema.',
  *files(site) {
    yield {
      path: schemaPath,
      contentType: 'application/schema+json; charset=utf-8',
      title: site.words.exports.of(site.catalogue.platform.title, 'JSON Schema'),
      beside: [],
      body: () => readableJson(z.toJSONSchema(documentSchema)),
    };
  },
});
