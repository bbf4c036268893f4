import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { boolean, date, duration, id, link, quarter, text, url } from './values.ts';
import { benefit } from './service.ts';

const share = z.number().nonnegative();
const shares = { feature: share, 'tech-debt': share, operations: share };

const layers = z
  .array(z.strictObject({ id, title: text, short: text, letter: text, summary: text }))
  .min(2, { error: 'A platform has at least two layers.' })
  .max(5, { error: 'A platform has at most five layers.' })
  .superRefine((list, context) => {
    list.forEach(({ letter }, index) => {
      if ([...letter].length !== 1) refuse(context, index, `“${letter}” is not one letter.`);
      else if (list.findIndex((other) => other.letter === letter) < index)
        refuse(context, index, `Two layers have the letter “${letter}”.`);
    });
  });

function refuse(context: z.RefinementCtx, index: number, message: string): void {
  context.addIssue({
    code: 'custom',
    path: [index, 'letter'],
    message,
    params: {
      hint: 'Give each layer one letter of its own; it stands for the layer where colour is not enough.',
    },
  });
}

/** The platform: its promise, its people, and what its services are measured by. */
export const platform = z
  .strictObject({
    title: text,
    summary: text.meta({ description: 'The promise.' }),
    owner: reference('team'),
    company: text.optional(),
    productOwner: z
      .strictObject({ name: text, channel: url.optional(), officeHours: text.optional() })
      .optional()
      .meta({ description: 'The platform product owner (PPO).' }),
    goals: z
      .array(z.strictObject({ id, title: text, measure: text.optional(), by: date.optional() }))
      .optional(),
    benefits: z.array(benefit).optional(),
    categories: z.array(z.strictObject({ id, title: text, summary: text.optional() })).optional(),
    layers: layers
      .optional()
      .meta({ description: 'Two to five layers of responsibility, top to bottom.' }),
    areas: z
      .array(z.strictObject({ id, title: text }))
      .optional()
      .meta({ description: 'The standard areas of duties, in the order of the cut.' }),
    duties: z
      .array(z.strictObject({ id, title: text, area: id, required: boolean.optional() }))
      .optional()
      .meta({ description: 'The standard duties.' }),
    capacity: z
      .array(
        z.strictObject({
          quarter,
          ...shares,
          spent: z.strictObject(shares).optional(),
          unit: text.optional(),
          note: text.optional(),
        }),
      )
      .optional()
      .meta({ description: 'How each quarter’s capacity is divided, in any unit.' }),
    balance: z.strictObject(shares).optional().meta({ description: 'The mix aimed at.' }),
    deprecation: z
      .strictObject({ noNew: duration, end: duration })
      .optional()
      .meta({ description: 'How long after a deprecation no new use begins, and when it ends.' }),
    search: z
      .strictObject({
        synonyms: z.array(z.strictObject({ terms: z.array(text).min(2) })).optional(),
        best: z.array(z.strictObject({ query: text, page: text })).optional(),
      })
      .optional(),
    repository: z
      .strictObject({ url, branch: text.optional(), editPath: text.optional() })
      .optional()
      .meta({ description: 'Where the content lives; edit links lead there.' }),
    timezone: text
      .refine(isTimeZone, {
        error: (issue) => `“${String(issue.input)}” is not a time zone.`,
        params: { hint: 'Write a name of the IANA time zone database: `Europe/Amsterdam`.' },
      })
      .optional(),
    language: text
      .refine((value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value), {
        error: (issue) => `“${String(issue.input)}” is not a language tag.`,
        params: { hint: 'Write a BCP 47 tag: `en`, `de`.' },
      })
      .optional(),
    feedback: z.strictObject({ url }).optional(),
    checks: z
      .record(text, z.enum(['error', 'warning', 'off']))
      .optional()
      .meta({ description: 'Severities by rule id.' }),
    wip: z.int().positive().optional().meta({ description: 'Items in progress a team at most.' }),
    site: z
      .strictObject({
        logo: text.optional(),
        favicon: text.optional(),
        banner: z.strictObject({ text, url: url.optional(), until: date.optional() }).optional(),
        footer: z.array(link).optional(),
      })
      .optional(),
    model: z.literal(1).optional().meta({ description: 'Version of this contract.' }),
    ...everyKind,
  })
  .meta({ description: 'The platform itself; exactly one.' });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
