import * as z from 'zod';
import type { Baseline } from './baseline.ts';

const form: z.ZodType<Baseline> = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      file: z.string(),
      rule: z.string(),
      message: z.string(),
      count: z.int().positive(),
    }),
  ),
});

/** Reads a baseline's text; throws a sentence if it is none. `name` is how the person calls the file. */
export function readBaseline(text: string, name: string): Baseline {
  try {
    return form.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `“${name}” is not a baseline. Delete it and create a new one: --baseline ${name} --update-baseline`,
    );
  }
}

/** A baseline as its file's text. */
export function writeBaseline(accepted: Baseline): string {
  return `${JSON.stringify(accepted, null, 2)}\n`;
}
