import { api } from './api.ts';
import { atom } from './atom.ts';
import { catalogueJson } from './catalogue-json.ts';
import { catalogueSchema } from './catalogue-schema.ts';
import { eventFile } from './event-file.ts';
import type { Export } from './export.ts';
import { icalendar } from './icalendar.ts';
import { jsonFeed } from './json-feed.ts';
import { llms } from './llms.ts';
import { markdown } from './markdown.ts';
import { opensearch } from './opensearch.ts';
import { responsibilitiesCsv } from './responsibilities-csv.ts';
import { roadmapJson } from './roadmap-json.ts';

/** Every export, in the order in which pages offer them. */
export const allExports: readonly Export[] = [
  atom,
  jsonFeed,
  icalendar,
  eventFile,
  responsibilitiesCsv,
  roadmapJson,
  catalogueJson,
  catalogueSchema,
  api,
  markdown,
  llms,
  opensearch,
];
