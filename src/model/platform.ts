import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { reference } from './reference.ts';
import { platformBenefit } from './service.ts';
import {
  boolean,
  date,
  duration,
  folderPath,
  id,
  languageTag,
  link,
  quarter,
  text,
  timeZone,
  url,
} from './values.ts';

const share = z.number().nonnegative().max(1_000_000);
const shares = {
  feature: share.meta({ description: 'For what customers can’t do yet.' }),
  'tech-debt': share.meta({ description: 'For what slows all other work.' }),
  operations: share.meta({ description: 'For keeping the services running.' }),
};

const productOwner = z.strictObject({
  name: text.meta({ description: 'Who it is.' }),
  channel: url.optional().meta({ description: 'Where to reach them.' }),
  officeHours: text.optional().meta({ description: 'When and where anybody may come by.' }),
});

const goal = z.strictObject({
  id: id.meta({ description: 'What roadmap items name it by.' }),
  title: text.meta({ description: 'The goal in a few words.' }),
  measure: text.optional().meta({ description: 'What tells that it is reached.' }),
  by: date.optional().meta({ description: 'Until when.' }),
});

const category = z.strictObject({
  id: id.meta({ description: 'What services name it by.' }),
  title: text.meta({ description: 'Its heading in the catalogue.' }),
  summary: text.optional().meta({ description: 'What belongs in it, in one sentence.' }),
});

const layer = z.strictObject({
  id: id.meta({ description: 'What roadmap items and filters name it by.' }),
  title: text.meta({ description: 'Its name.' }),
  short: text.meta({ description: 'Its name where there is little room.' }),
  letter: text.meta({ description: 'One letter of its own, where colour is not enough.' }),
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
  id: id.meta({ description: 'What duties name it by.' }),
  title: text.meta({ description: 'Its heading in matrices.' }),
});

const duty = z.strictObject({
  id: id.meta({ description: 'What pages and roadmap items name it by.' }),
  title: text.meta({ description: 'Its row in matrices.' }),
  area: id.meta({ description: 'The id of its area.' }),
  required: boolean.optional().meta({ description: 'Whether every service must say who does it.' }),
});

const capacity = z.strictObject({
  quarter: quarter.meta({ description: 'The quarter that is divided.' }),
  ...shares,
  spent: z.strictObject(shares).optional().meta({ description: 'What it came to.' }),
  unit: text.optional().meta({ description: 'What the figures count.' }),
  note: text.optional().meta({ description: 'What explains them.' }),
});

const search = z.strictObject({
  synonyms: z
    .array(
      z.strictObject({
        terms: z.array(text).min(2).meta({ description: 'Words that mean the same.' }),
      }),
    )
    .optional()
    .meta({ description: 'Words that find each other.' }),
  best: z
    .array(
      z.strictObject({
        query: text.meta({ description: 'What somebody types.' }),
        page: text.meta({ description: 'The relative path of the page that comes first.' }),
      }),
    )
    .optional()
    .meta({ description: 'The best answer to frequent searches.' }),
});

const repository = z.strictObject({
  url: url.meta({ description: 'The repository on its Git host.' }),
  branch: text
    .optional()
    .meta({ description: 'The branch that is published; `main` unless said.' }),
  editPath: folderPath
    .optional()
    .meta({ description: 'The content folder’s path in the repository.' }),
});

const site = z.strictObject({
  logo: text.optional().meta({ description: 'The logo’s file, beside platform.md.' }),
  favicon: text.optional().meta({ description: 'The icon’s file, beside platform.md.' }),
  banner: z
    .strictObject({
      text: text.meta({ description: 'What every page says on top.' }),
      url: url.optional().meta({ description: 'Where to read more.' }),
      until: date.optional().meta({ description: 'The last day on which it is shown.' }),
    })
    .optional()
    .meta({ description: 'A line above every page.' }),
  footer: z.array(link).optional().meta({ description: 'Links below every page.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The platform’s name.' }),
    summary: text.meta({ description: 'The promise, in one sentence.' }),
    owner: reference('team').meta({ description: 'The team that answers for it.' }),
    company: text.optional().meta({ description: 'Whose platform it is.' }),
    productOwner: productOwner
      .optional()
      .meta({ description: 'The platform product owner (PPO).' }),
    goals: z.array(goal).optional().meta({ description: 'What the roadmap aims at.' }),
    benefits: z
      .array(platformBenefit)
      .optional()
      .meta({ description: 'What a team gains from the platform as a whole.' }),
    categories: z
      .array(category)
      .optional()
      .meta({ description: 'What the catalogue is divided into, in its order.' }),
    layers: layers
      .optional()
      .meta({ description: 'Two to five layers of responsibility, top to bottom.' }),
    areas: z
      .array(area)
      .optional()
      .meta({ description: 'The standard areas of duties, in the order of the cut.' }),
    duties: z.array(duty).optional().meta({ description: 'The standard duties.' }),
    capacity: z
      .array(capacity)
      .optional()
      .meta({ description: 'How each quarter’s capacity is divided, in any unit.' }),
    balance: z.strictObject(shares).optional().meta({ description: 'The mix aimed at.' }),
    deprecation: z
      .strictObject({
        noNew: duration.meta({ description: 'How long after a deprecation new use may begin.' }),
        end: duration.meta({ description: 'How long after a deprecation the service ends.' }),
      })
      .optional()
      .meta({ description: 'What a deprecation means.' }),
    search: search.optional().meta({ description: 'What helps the search along.' }),
    repository: repository
      .optional()
      .meta({ description: 'Where the content lives; edit links lead there.' }),
    timezone: timeZone.optional().meta({ description: 'Of all times of day; UTC unless said.' }),
    language: languageTag.optional().meta({
      description: 'Of the content and, where it has words in it, of the site; `en` unless said.',
    }),
    feedback: z
      .strictObject({ url: url.meta({ description: 'Where readers say what is wrong.' }) })
      .optional()
      .meta({ description: 'Where each page’s feedback goes.' }),
    checks: z
      .record(text, z.enum(['error', 'warning', 'off']))
      .optional()
      .meta({ description: 'Severities by rule id.' }),
    wip: z.int().positive().optional().meta({ description: 'Items in progress a team at most.' }),
    site: site.optional().meta({ description: 'What the site looks like.' }),
    model: z.literal(1).optional().meta({ description: 'Version of this contract.' }),
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
