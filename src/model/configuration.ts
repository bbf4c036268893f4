import { z } from 'zod';
import { homeParts } from './home-parts.ts';
import { nearest } from './nearest.ts';
import { isOwnKey } from './own-keys.ts';
import { ownComponents, ownMdx } from './own-parts.ts';
import { listableSections, mainSections } from './sections.ts';
import { siteHosts } from './hosts.ts';
import { sources } from './sources.ts';
import { footerLink, quoted, text } from './values.ts';
import { isBasePath, isOrigin, isPatternBelow, isSecureOrigin } from './written-form.ts';

/** A colour as `#rrggbb`. */
const colour = z.string().regex(/^#[\da-f]{6}$/i, {
  error: ({ input }) => `${quoted(input)} is not a colour such as #0b5fa5.`,
});

const colours = z
  .union([
    colour,
    z.strictObject({
      light: colour.meta({ description: 'The colour in the light theme.' }),
      dark: colour.meta({ description: 'The colour in the dark theme.' }),
    }),
  ])
  .meta({
    description:
      'One colour, or one for each theme. With one, the dark theme gets a lighter shade.',
  });

/** One of a few names. A wrong one is told with the nearest. */
function nameOf<const N extends string>(names: readonly N[], what: string) {
  return z.enum(names, {
    error: ({ input }) => {
      const near = typeof input === 'string' ? nearest(input, names) : undefined;
      const advice =
        near === undefined ? `Use one of: ${names.join(', ')}.` : `Did you mean “${near}”?`;
      return `${quoted(input)} is not ${what}. ${advice}`;
    },
  });
}

/** A list in which no name stands twice. */
function once<T extends z.ZodType>(item: T, nameIn: (item: z.output<T>) => string | undefined) {
  return z.array(item).superRefine((list, context) => {
    const names = list.map(nameIn);
    names.forEach((name, index) => {
      if (name === undefined || names.indexOf(name) === index) return;
      const message = `${quoted(name)} is listed twice. Keep one.`;
      context.addIssue({ code: 'custom', path: [index], message });
    });
  });
}

const section = nameOf(listableSections, 'a section of the site');

const navigation = once(
  z.union([
    section,
    z.strictObject({
      section: section.meta({ description: 'The name of a section.' }),
      title: text.optional().meta({ description: 'What to call it. Default: its usual name.' }),
    }),
    footerLink,
  ]),
  (item) => (typeof item === 'string' ? item : 'section' in item ? item.section : undefined),
);

const home = z.strictObject({
  sentence: text.optional().meta({
    description:
      'The sentence below the platform’s promise. Default: how many services, providers and teams there are.',
  }),
  parts: once(nameOf(homeParts, 'a part of the home page'), (name) => name)
    .optional()
    .meta({
      description: `What it shows below, in order. Default: \`${homeParts.join('`, `')}\`.`,
    }),
});

/** Hosts of a directive of the content security policy. */
const hosts = (what: string) =>
  z
    .array(
      z.string().refine(isSecureOrigin, {
        error: ({ input }) =>
          `${quoted(input)} is not an https origin. Write one such as https://img.example.org or https://*.example.org.`,
      }),
    )
    .optional()
    .meta({ description: `Where ${what} may come from.` });

const csp = z.strictObject({
  'img-src': hosts('images'),
  'font-src': hosts('fonts'),
  'connect-src': hosts('data that scripts load'),
  'media-src': hosts('sound and video'),
  'frame-src': hosts('embedded pages'),
  'script-src': hosts('scripts'),
  'style-src': hosts('style sheets'),
});

const mostFacets = 8;

/** Keys of one's own that search filters by, with their labels. */
const facets = z.record(z.string(), text).superRefine((labels, context) => {
  const keys = Object.keys(labels);
  for (const key of keys.filter((key) => !isOwnKey(key))) {
    const message = `${quoted(key)} is not a key of your own. Write one such as x-cost-centre.`;
    context.addIssue({ code: 'custom', path: [key], message });
  }
  if (keys.length > mostFacets) {
    const message = `There are ${String(keys.length)} facets. Keep at most ${String(mostFacets)}.`;
    context.addIssue({ code: 'custom', message });
  }
});

/** The settings in `plinth.config.ts`. Options on the command line take precedence. */
export const configuration = z.strictObject({
  content: text.optional().meta({ description: 'The content folder. Default: `content`.' }),
  ignore: z
    .array(
      z.string().refine(isPatternBelow, {
        error: ({ input }) =>
          `${quoted(input)} is not a pattern of paths below the content folder. Write one such as drafts/** or **/*.tmp.`,
      }),
    )
    .optional()
    .meta({
      description: 'Patterns of paths below the content folder that are never read. Default: none.',
    }),
  sources: sources.optional().meta({
    description:
      'Folders elsewhere whose files count as if they lay in the content folder. Default: none.',
  }),
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
  hosts: z
    .array(z.enum(siteHosts))
    .refine((names) => !(names.includes('netlify') && names.includes('cloudflare')), {
      error: 'netlify and cloudflare both read _redirects. Keep one of them.',
    })
    .optional()
    .meta({
      description:
        'Where the site is published: nginx, caddy, netlify, cloudflare, azure, github or storage. Their files are written beside the pages. Default: none.',
    }),
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
  navigation: navigation.optional().meta({
    description: `What the main navigation shows, in order: sections, and links of your own. Default: \`${mainSections.join('`, `')}\`.`,
  }),
  home: home.optional().meta({ description: 'The home page. Default: that of Plinth.' }),
  csp: csp.optional().meta({
    description:
      'Hosts that pages may load from, besides the site itself (its content security policy). Default: none.',
  }),
  facets: facets.optional().meta({
    description:
      'Up to eight keys of your own that search filters by, with their labels. Default: none.',
  }),
  components: ownComponents.optional().meta({
    description: 'Your own components in place of Plinth’s. Default: none.',
  }),
  pages: text.optional().meta({
    description: 'A folder of your own pages (`.astro`). Default: `pages`.',
  }),
  mdx: ownMdx.optional().meta({
    description: 'Your own components in MDX, by name. Default: none.',
  }),
  precompress: z.boolean().optional().meta({
    description:
      'Whether a build writes a `.gz` and a `.br` file beside each file that compression makes smaller, for servers that send those. Default: `false`.',
  }),
  authors: z.boolean().optional().meta({
    description:
      'Whether the site has pages for authors below `/authors/`: what can be written, and the rules of the check. Default: `true`.',
  }),
  footer: z
    .array(footerLink)
    .optional()
    .meta({ description: 'Links in the footer, after those of `platform.md`. Default: none.' }),
});

export type Configuration = z.output<typeof configuration>;
