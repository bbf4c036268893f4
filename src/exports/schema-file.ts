import { z } from 'zod';
import type { ExportFile } from './export.ts';
import { readableJson } from './words.ts';

/** The JSON Schema of data as a file. `title` names the data. */
export function schemaFile(path: string, title: string, schema: z.ZodType): ExportFile {
  return {
    path,
    contentType: 'application/schema+json; charset=utf-8',
    title: `${title} (JSON Schema)`,
    beside: [],
    body: () => readableJson(z.toJSONSchema(schema)),
  };
}
