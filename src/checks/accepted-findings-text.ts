import * as z from 'zod';
import type { AcceptedFindings } from './accepted-findings.ts';

const form: z.ZodType<AcceptedFindings> = z.strictObject({
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
export function readAccepted(text: string, name: string): AcceptedFindings {
  try {
    return form.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `“${name}” is not a baseline. Delete it and create a new one: --baseline ${name} --update-baseline`,
    );
  }
}

/** Serialises a baseline for its file. */
export function writeAccepted(accepted: AcceptedFindings): string {
  return `${JSON.stringify(accepted, null, 2)}\n`;
}
