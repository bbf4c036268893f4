import { resolve } from 'node:path';

/** What a build, or the development server, was asked for; scripts set it through the environment. */
export interface SiteOptions {
  /** The content folder, absolute. */
  content: string;
  /** Where the site's root lies below its host, from slash to slash. */
  base: string;
  /** The site's origin (`https://docs.example.com`), where it is known. */
  site: string | undefined;
  /** Whether internal entries are left out. */
  visibility: 'internal' | 'public';
  /** The calendar date to build for, where it is not the day of the build. */
  today: string | undefined;
  /** A digest of the code that renders bodies, where they may be kept while it stays the same. */
  renderedUnder: string | undefined;
}

const environment = {
  content: 'PLINTH_CONTENT',
  base: 'PLINTH_BASE',
  site: 'PLINTH_SITE',
  visibility: 'PLINTH_VISIBILITY',
  today: 'PLINTH_TODAY',
  renderedUnder: 'PLINTH_RENDERED_UNDER',
} as const satisfies Record<keyof SiteOptions, string>;

/** The options of this process, as its environment has them now. */
export function siteOptions(): SiteOptions {
  const given = (name: keyof SiteOptions) => process.env[environment[name]] || undefined;
  return {
    content: resolve(given('content') ?? 'src/content'),
    base: given('base') ?? '/',
    site: given('site'),
    visibility: given('visibility') === 'public' ? 'public' : 'internal',
    today: given('today'),
    renderedUnder: given('renderedUnder'),
  };
}

/** Makes the options those of this process and of the processes it starts. */
export function useSiteOptions(options: SiteOptions): void {
  for (const [name, variable] of Object.entries(environment)) {
    const value = options[name as keyof SiteOptions];
    if (value === undefined) Reflect.deleteProperty(process.env, variable);
    else process.env[variable] = value;
  }
}
