import { resolve } from 'node:path';
import type { CheckRequest } from '#build/check-phase.ts';
import type { Mount } from '#source/content-folder.ts';
import { readLook } from '#site/read-look.ts';
import { isBasePath, isOrigin } from '#model/written-form.ts';
import { acceptedIn } from './accepted-findings-file.ts';
import { readConfiguration } from './configuration.ts';
import { dateOption, type Values } from './command-line.ts';
import { contentFolder, lookFolders, standpoint, type PersonsPath } from './content-folder.ts';
import { ownFiles } from './own-files.ts';
import { ownParts } from './own-parts.ts';
import { home } from './project.ts';

/** The options of every command that renders the site. */
export const siteArguments = {
  content: { summary: 'The content folder [src/content]', value: 'DIR' },
  base: {
    summary: 'The base path of the site, such as /docs/ [/]',
    value: 'PATH',
    refuse: (value: string) =>
      isBasePath(value) ? undefined : `“${value}” is not a path such as /docs/`,
  },
  site: {
    summary: 'The site’s origin, such as https://docs.example.com',
    value: 'URL',
    refuse: (value: string) =>
      isOrigin(value)
        ? undefined
        : `“${value}” is not an origin such as https://docs.example.com; use --base for a path`,
  },
  visibility: {
    summary: 'Who the site is for; public leaves out internal entries [internal]',
    value: 'WHOM',
    choices: ['internal', 'public'],
  },
  authors: {
    summary: 'Whether the site has pages for authors: what can be written, and the rules [on]',
    value: 'WHICH',
    choices: ['on', 'off'],
  },
  today: dateOption('The date to build for [today]'),
  baseline: { summary: 'A file of known findings that do not stop the build', value: 'FILE' },
} as const;

/** The output option. */
export const outArgument = {
  out: { summary: 'The output folder [dist]', value: 'DIR' },
} as const;

/** The site that a command's arguments request, or else the configuration. */
export async function siteRequest(
  command: string,
  values: Values<typeof siteArguments>,
): Promise<CheckRequest & { precompress: boolean | undefined }> {
  const content = await contentFolder(values.content, command);
  const configured = await readConfiguration();
  const { base = '/', site, visibility } = { ...configured, ...given(values) };
  return {
    shown: content.shown,
    baseline: await acceptedIn(command, values.baseline),
    own: ownFiles(content),
    precompress: configured.precompress,
    options: {
      content: {
        path: content.path,
        ignore: content.ignore,
        mounts: await Promise.all(content.mounts.map(withOrigin)),
      },
      base: `/${base}/`.replaceAll(/\/+/g, '/'),
      origin: site?.replace(/\/$/, ''),
      visibility: visibility === 'public' ? 'public' : 'internal',
      today: values.today,
      navigation: configured.navigation,
      home: configured.home,
      csp: configured.csp,
      facets: configured.facets,
      hosts: configured.hosts,
      authors:
        values.authors === undefined ? (configured.authors ?? true) : values.authors === 'on',
      development: false,
      parts: await ownParts(content),
      look: readLook(configured, lookFolders(content)),
    },
  };
}

/** A mount whose files are edited where its checkout came from, unless the configuration says where. */
async function withOrigin(mount: Mount): Promise<Mount> {
  if (mount.repository) return mount;
  const { originOf } = await import('#history/origin.ts');
  return { ...mount, repository: await originOf(mount.path) };
}

function given<V extends object>(values: V): Partial<V> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<V>;
}

/** The folder to write or serve; by default that of the configuration, or `dist`. */
export async function outFolder(given: string | undefined, command: string): Promise<PersonsPath> {
  const { out = 'dist' } = await readConfiguration();
  if (given === undefined) return { path: resolve(home, out), shown: out };
  return { path: resolve(standpoint(command), given), shown: given };
}
