import { z } from 'zod';
import { quoted, text } from './values.ts';

/** Components of Plinth that a site may replace, each with what it shows. */
const meanings = {
  Head: 'Your own elements at the end of `<head>`. Default: none.',
  Header: 'The bar at the top of each page.',
  Footer: 'The footer of each page.',
  Breadcrumbs: 'The breadcrumbs of each page.',
  HomeHero: 'The opening of the home page.',
  ServiceFacts: 'The facts of a service.',
  PageEnd: 'What follows the text of a documentation page. Default: nothing.',
} as const;

export type Slot = keyof typeof meanings;
export const slots = Object.keys(meanings) as Slot[];

/** The files of components that replace Plinth’s, by the name of what they replace. */
export const ownComponents = z.strictObject(
  Object.fromEntries(
    slots.map((slot) => [slot, text.optional().meta({ description: meanings[slot] })]),
  ) as Record<Slot, z.ZodOptional<typeof text>>,
);

const attribute = z.union([
  z.enum(['text', 'flag'], {
    error: ({ input }) =>
      `${quoted(input)} is not a kind of attribute. Write 'text', 'flag' or the valid values: ['good', 'bad'].`,
  }),
  z.array(text).min(1, { error: "No value is valid. Name some: ['good', 'bad']." }),
]);

const mdxComponent = z
  .strictObject({
    file: text.meta({ description: 'The file of the component, such as ./mdx/Chart.astro.' }),
    attributes: z.record(z.string(), attribute).optional().meta({
      description: 'Its attributes: text, a flag without a value, or one of some values.',
    }),
    optional: z.array(z.string()).optional().meta({
      description: 'The attributes that may be left out. Flags always may.',
    }),
    children: z
      .enum(['markdown', 'none'], {
        error: ({ input }) => `${quoted(input)} is not valid. Write 'markdown' or 'none'.`,
      })
      .optional()
      .meta({ description: 'What may stand between its tags. Default: markdown.' }),
  })
  .superRefine(({ attributes = {}, optional = [] }, context) => {
    for (const name of Object.keys(attributes))
      if (!/^[a-z][a-zA-Z0-9]*$/.test(name) || takenAttributes.includes(name))
        context.addIssue({
          code: 'custom',
          path: ['attributes', name],
          message: `${quoted(name)} can’t be the name of an attribute. Write letters and digits, such as tone.`,
        });
    for (const [index, name] of optional.entries())
      if (!Object.hasOwn(attributes, name))
        context.addIssue({
          code: 'custom',
          path: ['optional', index],
          message: `${quoted(name)} is not one of the attributes. Add it to them, or remove it here.`,
        });
  });

/** Names that have a meaning of their own on every component. */
const takenAttributes = ['site', 'slot', 'key', 'constructor'];

/** The site’s own components in MDX, by name. */
export const ownMdx = z.record(z.string(), mdxComponent).superRefine((components, context) => {
  for (const name of Object.keys(components))
    if (!/^[A-Z][a-zA-Z0-9]*$/.test(name))
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `${quoted(name)} is not the name of a component. Begin it with a capital letter, such as Chart.`,
      });
});
