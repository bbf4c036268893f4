import { documentSchema, schemaPath } from './catalogue/document.ts';
import { defineExport } from './export.ts';
import { schemaFile } from './schema-file.ts';

export const catalogueSchema = defineExport({
  id: 'catalogue-schema',
  summary: 'What the fields of the catalogue’s data mean, as JSON Schema.',
  *files({ catalogue }) {
    yield schemaFile(schemaPath, catalogue.platform.title, documentSchema);
  },
});
