import { z } from 'zod';
import { footerLink, quoted, text } from './values.ts';
import { isBasePath, isOrigin } from './written-form.ts';

/** A colour as `#rrggbb`. */
const colour = z.string().regex(/^#[\da-f]{6}$/i, {
  error: ({ input }) => `${quoted(input)} is not a colour such as #0b5fa5.`,
});

const colours = z.union([colour, z.strictObject({ light: colour, dark: colour })]).meta({
  description: 'One colour, or one for each theme. With one, the dark theme gets a lighter shade.',
});

/** The settings in `plinth.config.ts`. Options on the command line take precedence. */
export const configuration = z.strictObject({
  content: text.optional().meta({ description: 'The content folder. Default: `content`.' }),
  out: text.optional().meta({ description: 'The output folder. Default: `dist`.' }),
  base: z
    .string()
    .refine(isBasePath, {
      error: ({ input }) => `${quoted(input)} is not a path such as /docs/.`,
    })
    .optional()
    .meta({ description: 'The base path of the site, such as `/docs/`. Default: `/`.' }),
  site: z
    .string()
    .refine(isOrigin, {
      error: ({ input }) => `${quoted(input)} is not an origin such as https://docs.example.com.`,
    })
    .optional()
    .meta({
      description: 'The site’s origin, such as `https://docs.example.com`. Default: unknown.',
    }),
  visibility: z.enum(['internal', 'public']).optional().meta({
    description:
      'Who the site is for. A public site leaves out internal entries. Default: `internal`.',
  }),
  baseline: text
    .optional()
    .meta({ description: 'A file of known findings, which do not stop a build. Default: none.' }),
  public: text.optional().meta({
    description: 'A folder whose files are copied to the site as they are. Default: `public`.',
  }),
  theme: z
    .strictObject({
      accent: colours.optional().meta({
        description: 'The colour of links and of the cut. Default: `#b32f17` and `#ffa08a`.',
      }),
      layers: z.array(colours).max(5).optional().meta({
        description: 'The colours of up to five layers, from the top. Default: those of Plinth.',
      }),
      logo: z
        .strictObject({
          light: text.meta({ description: 'The file, or the one for the light theme.' }),
          dark: text
            .optional()
            .meta({ description: 'The file for the dark theme. Default: that of `light`.' }),
          height: z
            .number()
            .min(12)
            .max(40)
            .optional()
            .meta({ description: 'Its height in px, from 12 to 40. Default: 26.' }),
        })
        .optional()
        .meta({
          description:
            'A logo of any width, shown in place of the sign. Default: `site.logo` in `platform.md`.',
        }),
      favicon: text.optional().meta({
        description:
          'The icon in the browser’s tab, an image. Default: `site.favicon` in `platform.md`.',
      }),
      font: text.optional().meta({
        description:
          'A variable font (WOFF2) for all text but code and drawings. Default: Geologica.',
      }),
      css: z
        .array(text)
        .optional()
        .meta({ description: 'Style sheets, in a layer above Plinth’s. Default: none.' }),
    })
    .optional()
    .meta({ description: 'The look of the site. Default: that of Plinth.' }),
  footer: z
    .array(footerLink)
    .optional()
    .meta({ description: 'Links in the footer, after those of `platform.md`. Default: none.' }),
});

export type Configuration = z.output<typeof configuration>;
