import { cataloguePath, describeCatalogue, schemaPath } from './catalogue/document.ts';
import { defineExport } from './export.ts';
import { readableJson } from './words.ts';
import { sections } from '#model/sections.ts';

export const catalogueJson = defineExport({
  id: 'catalogue-json',
  summary: 'The whole catalogue as data, for scripts and programs.',
  offered: { to: 'download', as: 'data' },
  *files(site) {
    yield {
      path: cataloguePath,
      contentType: 'application/json; charset=utf-8',
      title: site.words.exports.of(site.catalogue.platform.title, site.words.exports.data),
      schema: schemaPath,
      beside: [sections.services, sections.responsibilities],
      body: () => readableJson(describeCatalogue(site)),
    };
  },
});
