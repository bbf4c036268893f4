import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { platformBenefit } from './service.ts';
import {
  boolean,
  date,
  duration,
  folderPath,
  footerLink,
  id,
  languageTag,
  quarter,
  text,
  timeZone,
  url,
} from './values.ts';

const share = z.number().nonnegative().max(1_000_000);
const shares = {
  feature: share.meta({ description: 'For new features for customers.' }),
  'tech-debt': share.meta({ description: 'For removing what slows down other work.' }),
  operations: share.meta({ description: 'For keeping the services running.' }),
};

const productOwner = z.strictObject({
  name: text.meta({ description: 'The person’s name.' }),
  channel: url.optional().meta({ description: 'How to contact them.' }),
  officeHours: text.optional().meta({ description: 'When and where anybody may drop in.' }),
});

const goal = z.strictObject({
  id: id.meta({ description: 'The id that roadmap items use.' }),
  title: text.meta({ description: 'The goal in a few words.' }),
  measure: text.optional().meta({ description: 'How to tell that it is reached.' }),
  by: date.optional().meta({ description: 'The deadline.' }),
});

const theme = z.strictObject({
  id: id.meta({ description: 'The id that roadmap items use. It is part of the theme’s address.' }),
  title: text.meta({ description: 'The theme in a few words.' }),
  summary: text.meta({ description: 'What it is about, in one sentence.' }),
});

const category = z.strictObject({
  id: id.meta({ description: 'The id that services use.' }),
  title: text.meta({ description: 'Its heading in the catalogue.' }),
  summary: text.optional().meta({ description: 'What belongs in it, in one sentence.' }),
});

const layer = z.strictObject({
  id: id.meta({ description: 'The id that roadmap items and filters use.' }),
  title: text.meta({ description: 'Its name.' }),
  short: text.meta({ description: 'A short name for small spaces.' }),
  letter: text.meta({
    description: 'One letter that no other layer has, for use where colour is not enough.',
  }),
  summary: text.meta({ description: 'Who it is and what it does, in one sentence.' }),
});

const layers = z
  .array(layer)
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
  const hint =
    'Give each layer one letter of its own; it stands for the layer where colour is not enough.';
  context.addIssue({ code: 'custom', path: [index, 'letter'], message, params: { hint } });
}

const area = z.strictObject({
  id: id.meta({ description: 'The id that duties use.' }),
  title: text.meta({ description: 'Its heading in matrices.' }),
});

const duty = z.strictObject({
  id: id.meta({ description: 'The id that pages and roadmap items use.' }),
  title: text.meta({ description: 'Its row in matrices.' }),
  area: id.meta({ description: 'The id of its area.' }),
  required: boolean.optional().meta({ description: 'Whether every service must say who does it.' }),
});

const capacity = z.strictObject({
  quarter: quarter.meta({ description: 'The quarter.' }),
  ...shares,
  spent: z.strictObject(shares).optional().meta({ description: 'The actual figures.' }),
  unit: text.optional().meta({ description: 'The unit of the figures.' }),
  note: text.optional().meta({ description: 'An explanation of the figures.' }),
});

const search = z.strictObject({
  synonyms: z
    .array(
      z.strictObject({
        terms: z.array(text).min(2).meta({ description: 'Words with the same meaning.' }),
      }),
    )
    .optional()
    .meta({ description: 'Groups of synonyms.' }),
  best: z
    .array(
      z.strictObject({
        query: text.meta({ description: 'The search text.' }),
        page: text.meta({ description: 'The relative path of the page to show first.' }),
      }),
    )
    .optional()
    .meta({ description: 'The best answer to frequent searches.' }),
});

const repository = z.strictObject({
  url: url.meta({ description: 'The repository on its Git host.' }),
  branch: text.optional().meta({ description: 'The branch that is published. Default: `main`.' }),
  editPath: folderPath
    .optional()
    .meta({ description: 'The path of the content folder in the repository.' }),
});

/** The newest version of the format of content. Version 2 renamed `term` of glossary entries to `title`. */
export const modelVersion = 2;

const site = z.strictObject({
  logo: text.optional().meta({ description: 'The logo file, beside platform.md.' }),
  favicon: text.optional().meta({ description: 'The icon file, beside platform.md.' }),
  banner: z
    .strictObject({
      text: text.meta({ description: 'The text at the top of every page.' }),
      url: url.optional().meta({ description: 'Where to read more.' }),
      until: date.optional().meta({ description: 'The last day to show it.' }),
    })
    .optional()
    .meta({ description: 'A line at the top of every page.' }),
  footer: z
    .array(footerLink)
    .optional()
    .meta({ description: 'Links at the bottom of every page.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The platform’s name.' }),
    summary: text.meta({ description: 'The platform’s promise, in one sentence.' }),
    owner: reference('team').meta({ description: 'The team that owns it.' }),
    company: text
      .optional()
      .meta({ description: 'The organisation that the platform belongs to.' }),
    productOwner: productOwner
      .optional()
      .meta({ description: 'The platform product owner (PPO).' }),
    goals: z.array(goal).optional().meta({ description: 'The goals of the roadmap.' }),
    themes: z
      .array(theme)
      .optional()
      .meta({ description: 'The themes of the roadmap, in order. Each has a page.' }),
    benefits: z
      .array(platformBenefit)
      .optional()
      .meta({ description: 'The benefits of the platform as a whole.' }),
    categories: z
      .array(category)
      .optional()
      .meta({ description: 'The categories of the catalogue, in order.' }),
    layers: layers
      .optional()
      .meta({ description: 'Two to five layers of responsibility, from top to bottom.' }),
    areas: z
      .array(area)
      .optional()
      .meta({ description: 'The standard areas of duties, in the order of the cut.' }),
    duties: z.array(duty).optional().meta({ description: 'The standard duties.' }),
    capacity: z
      .array(capacity)
      .optional()
      .meta({ description: 'How the capacity of each quarter is divided, in any unit.' }),
    balance: z.strictObject(shares).optional().meta({ description: 'The target mix.' }),
    deprecation: z
      .strictObject({
        noNew: duration.meta({ description: 'How long new use is allowed after a deprecation.' }),
        end: duration.meta({ description: 'How long after a deprecation the service ends.' }),
      })
      .optional()
      .meta({ description: 'What a deprecation means.' }),
    search: search.optional().meta({ description: 'Settings that improve search.' }),
    repository: repository
      .optional()
      .meta({ description: 'The repository of the content. Edit links point to it.' }),
    fiscalYear: z
      .strictObject({
        starts: z.int().min(1).max(12).meta({
          description:
            'The month in which it starts, from 1 to 12. It has the name of the calendar year in which it ends.',
        }),
      })
      .optional()
      .meta({ description: 'The fiscal year that targets such as `FY2027-Q1` mean.' }),
    timezone: timeZone
      .optional()
      .meta({ description: 'The time zone of all times. Default: UTC.' }),
    language: languageTag.optional().meta({
      description:
        'The language of the content and, if available, of the site’s own words. Default: `en`.',
    }),
    feedback: z
      .strictObject({ url: url.meta({ description: 'Where readers report mistakes.' }) })
      .optional()
      .meta({ description: 'Where feedback on pages goes.' }),
    checks: z
      .record(text, z.enum(['error', 'warning', 'off']))
      .optional()
      .meta({ description: 'Severities by rule id.' }),
    wip: z.int().positive().optional().meta({ description: 'Maximum items in progress per team.' }),
    site: site.optional().meta({ description: 'The look of the site.' }),
    model: z
      .int()
      .min(1)
      .refine((version) => version <= modelVersion, {
        error: ({ input }) =>
          `The content has format ${String(input)}; this version of Plinth knows formats up to ${modelVersion}.`,
        params: { hint: 'Install a newer version of Plinth.' },
      })
      .optional()
      .meta({ description: 'The version of this format; `plinth upgrade` raises it.' }),
    ...everyKind,
  })
  .meta({ description: 'The platform itself; exactly one.' });

/** The platform: its promise, its people and the measures of its services. */
export const platform = kind({
  schema,
  files: 'platform.md',
  address: () => '/',
  search: { as: 'docs' },
  example: {
    lines: [
      'title: Harbour',
      'summary: What product teams build on.',
      'owner: pilots',
      'categories: [{ id: data, title: Data }]',
    ],
  },
});
