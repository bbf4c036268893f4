import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { apiSchemas } from '#exports/api.ts';
import { project } from './project.ts';

/** Where the fields of `/api/v1/` are kept that programs rely on. */
export const apiFieldsFile = join(project, 'docs', 'api-v1-fields.txt');

/** What a schema says of a value’s form, as far as this reads it. */
interface Form {
  type?: string;
  anyOf?: Form[];
  oneOf?: Form[];
  properties?: Record<string, Form>;
  items?: Form;
  additionalProperties?: Form | boolean;
}

/** Every field of `/api/v1/` with its types, sorted: `services.entries[].owner: string`. */
export function apiFields(): string[] {
  return Object.entries(apiSchemas)
    .flatMap(([name, schema]) => fieldsOf(z.toJSONSchema(schema) as Form, name))
    .sort();
}

/** The fields that were published before. */
export function keptFields(): string[] {
  return readFileSync(apiFieldsFile, 'utf8').trimEnd().split('\n');
}

function fieldsOf(form: Form, at: string): string[] {
  const forms = form.anyOf ?? form.oneOf ?? [form];
  const types = new Set(forms.map(({ type = 'any' }) => type));
  const below = forms.flatMap(({ properties = {}, items, additionalProperties }) => [
    ...Object.entries(properties).flatMap(([key, one]) => fieldsOf(one, `${at}.${key}`)),
    ...(items ? fieldsOf(items, `${at}[]`) : []),
    ...(typeof additionalProperties === 'object' ? fieldsOf(additionalProperties, `${at}.*`) : []),
  ]);
  return [...new Set([`${at}: ${[...types].sort().join(' or ')}`, ...below])];
}
