import { z } from 'zod';
import { footerLink, quoted, text } from './values.ts';

/** A colour as `#rrggbb`. */
const colour = z.string().regex(/^#[\da-f]{6}$/i, {
  error: ({ input }) => `${quoted(input)} is not a colour such as #0b5fa5.`,
});

const colours = z.union([colour, z.strictObject({ light: colour, dark: colour })]).meta({
  description: 'One colour, or one for each theme. With one, the dark theme gets a lighter shade.',
});

const file = text.meta({ description: 'A path from the configuration.' });

/** The settings in `plinth.config.ts`. Options on the command line take precedence. */
export const configuration = z.strictObject({
  content: text.optional().meta({ description: 'The content folder. Default: content.' }),
  out: text.optional().meta({ description: 'The output folder. Default: dist.' }),
  base: z
    .string()
    .regex(/^(?:\/?[\w.~-]+)*\/?$/, {
      error: ({ input }) => `${quoted(input)} is not a path such as /docs/.`,
    })
    .optional()
    .meta({ description: 'The base path of the site, such as /docs/. Default: /.' }),
  site: z
    .string()
    .regex(/^https?:\/\/[^/?#\s]+\/?$/, {
      error: ({ input }) => `${quoted(input)} is not an origin such as https://docs.example.com.`,
    })
    .optional()
    .meta({ description: 'The site’s origin, such as https://docs.example.com.' }),
  visibility: z.enum(['internal', 'public']).optional().meta({
    description:
      'Who the site is for. A public site leaves out internal entries. Default: internal.',
  }),
  baseline: text
    .optional()
    .meta({ description: 'A file of known findings, which do not stop a build.' }),
  ignore: z.array(text).optional().meta({
    description:
      'Patterns of paths below the content folder that are not content, such as drafts/**.',
  }),
  public: text.optional().meta({
    description: 'A folder whose files are copied to the site as they are. Default: public.',
  }),
  theme: z
    .strictObject({
      accent: colours.optional().meta({ description: 'The colour of links and of the cut.' }),
      layers: z.array(colours).max(5).optional().meta({
        description: 'The colours of the layers, from the top.',
      }),
      logo: z
        .strictObject({
          light: file,
          dark: file
            .optional()
            .meta({ description: 'The logo for the dark theme. Default: light.' }),
          height: z
            .number()
            .min(12)
            .max(40)
            .optional()
            .meta({ description: 'In px. Default: 26.' }),
        })
        .optional()
        .meta({ description: 'A logo of any width, shown in place of the sign. Image files.' }),
      favicon: file.optional().meta({ description: 'The icon in the browser’s tab.' }),
      font: file.optional().meta({ description: 'A variable font (WOFF2) for all text but code.' }),
      css: z
        .array(file)
        .optional()
        .meta({ description: 'Style sheets, in a layer above Plinth’s.' }),
    })
    .optional()
    .meta({ description: 'The look of the site.' }),
  footer: z
    .array(footerLink)
    .optional()
    .meta({ description: 'Links in the footer: addresses, or paths on the site.' }),
});

export type Configuration = z.output<typeof configuration>;
