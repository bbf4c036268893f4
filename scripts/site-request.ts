import { join, resolve } from 'node:path';
import type { CheckRequest } from '#build/check-phase.ts';
import { baselineIn } from './baseline-file.ts';
import { dateOption, type Values } from './command-line.ts';
import { contentFolder, standpoint, type PersonsPath } from './content-folder.ts';
import { project } from './project.ts';

/** The options of every command that renders the site. */
export const siteArguments = {
  content: { summary: 'The content folder [src/content]', value: 'DIR' },
  base: {
    summary: 'The base path of the site, such as /docs/',
    value: 'PATH',
    default: '/',
    refuse: (value: string) =>
      /^(?:\/?[\w.~-]+)*\/?$/.test(value) ? undefined : `“${value}” is not a path such as /docs/`,
  },
  site: {
    summary: 'The site’s origin, such as https://docs.example.com',
    value: 'URL',
    refuse: (value: string) =>
      /^https?:\/\/[^/?#\s]+\/?$/.test(value)
        ? undefined
        : `“${value}” is not an origin such as https://docs.example.com; use --base for a path`,
  },
  visibility: {
    summary: 'Who the site is for; public leaves out internal entries',
    value: 'WHOM',
    default: 'internal',
    choices: ['internal', 'public'],
  },
  today: dateOption('The date to build for [today]'),
  baseline: { summary: 'A file of known findings that do not stop the build', value: 'FILE' },
} as const;

/** The output option. */
export const outArgument = {
  out: { summary: 'The output folder [dist]', value: 'DIR' },
} as const;

/** The site that a command's arguments request. */
export function siteRequest(command: string, values: Values<typeof siteArguments>): CheckRequest {
  const content = contentFolder(values.content, command);
  return {
    shown: content.shown,
    baseline: baselineIn(command, values.baseline),
    options: {
      content: content.path,
      base: `/${values.base}/`.replaceAll(/\/+/g, '/'),
      origin: values.site?.replace(/\/$/, ''),
      visibility: values.visibility === 'public' ? 'public' : 'internal',
      today: values.today,
      renderedUnder: undefined,
    },
  };
}

/** The folder to write or serve; by default the project's `dist`. */
export function outFolder(given: string | undefined, command: string): PersonsPath {
  if (given === undefined) return { path: join(project, 'dist'), shown: 'dist' };
  return { path: resolve(standpoint(command), given), shown: given };
}
