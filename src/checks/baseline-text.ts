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

/** Parses a baseline; throws a sentence if the text is not one. `name` is the file name as the user gave it. */
export function readBaseline(text: string, name: string): Baseline {
  try {
    return form.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `“${name}” is not a baseline. Delete it and create a new one: --baseline ${name} --update-baseline`,
    );
  }
}

/** Serialises a baseline for its file. */
export function writeBaseline(accepted: Baseline): string {
  return `${JSON.stringify(accepted, null, 2)}\n`;
}
