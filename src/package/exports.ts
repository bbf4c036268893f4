/** `plinth/exports`: what an export is made of. */
export type {
  Catalogue,
  Collection,
  Document,
  Duty,
  DutyRow,
  Event,
  Guide,
  Linked,
  Notice,
  Persona,
  Platform,
  Provider,
  Release,
  RoadmapItem,
  Service,
  ServiceDoc,
  Survey,
  Team,
  Term,
} from '#catalogue/catalogue.ts';
export { csvOf } from '#exports/csv.ts';
export {
  defineExport,
  wholeAddress,
  type Export,
  type ExportedSite,
  type ExportExample,
  type ExportFile,
  type Offered,
} from '#exports/export.ts';
export type { ExportFormat, ExportWords, FormatName } from '#exports/words.ts';
export type { Kind } from '#model/kinds.ts';
