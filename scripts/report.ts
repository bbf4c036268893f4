import { failureNames, failures, type Failure } from '#report/change.ts';
import { failuresIn, reportOf, type Report } from '#report/report.ts';
import { reportAsHtml } from '#report/write-html.ts';
import { reportAsJson } from '#report/write-json.ts';
import { reportAsMarkdown } from '#report/write-markdown.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import { dateOption, runCommand, typed } from './command-line.ts';
import { contentFolder, type ContentPlace } from './content-folder.ts';
import { readConfiguration } from './configuration.ts';
import { statesBetween } from './report-states.ts';
import { tell, tellAside } from './terminal.ts';

const formats = { md: reportAsMarkdown, json: reportAsJson, html: reportAsHtml } as const;

/** Longer addresses would fill a report. */
const longestAddress = 300;

const command = {
  name: 'report',
  summary:
    'Says what a change of content means for readers. Exit code: 0 reported, 1 for --fail-on, 2 could not report.',
  options: {
    base: { summary: 'The Git revision to compare with, where its history left', value: 'REV' },
    head: { summary: 'The Git revision with the changes [the files as they are]', value: 'REV' },
    format: {
      summary: 'The output format',
      value: 'FORMAT',
      default: 'md',
      choices: Object.keys(formats),
    },
    preview: {
      summary: 'The address of a site built from the changes; each change links there',
      value: 'URL',
      refuse: (value: string) =>
        /^https?:\/\/[^\s"'<>\\^`{|}?#]+$/.test(value) &&
        URL.canParse(value) &&
        value.length <= longestAddress
          ? undefined
          : `${quoted(value)} is no address; write one such as https://preview.example.org/42/`,
    },
    'fail-on': {
      summary: `What ends with exit code 1, separated by commas: ${failureNames.join(', ')}`,
      value: 'NAMES',
    },
    content: { summary: 'The content folder [src/content]', value: 'DIR' },
    today: dateOption('The date to compare for [today]'),
    visibility: {
      summary: 'Who the report is for; public leaves out what is internal [internal]',
      value: 'WHOM',
      choices: ['internal', 'public'],
    },
  },
} as const;

await runCommand(command, async (values) => {
  const { base, head, preview, format, today } = values;
  if (base === undefined) throw new Error(`Name a revision: ${typed('report', '--base', 'main')}.`);
  const wanted = failuresNamed(values['fail-on']);
  const content = await contentFolder(values.content, command.name);
  const settings = await readConfiguration();
  const visibility =
    (values.visibility ?? settings.visibility) === 'public' ? 'public' : 'internal';
  const reading = {
    content,
    visibility,
    today,
    authors: settings.authors ?? true,
    ...(await ownOf(content)),
  } as const;
  const states = await statesBetween(base, head, reading);
  const report = reportOf(states.base, states.head, visibility);
  const write = formats[format as keyof typeof formats];
  tell(write(report, preview));
  return failing(report, wanted);
});

/** The names that a user gave. Throws a sentence about one that does not exist. */
function failuresNamed(given = ''): Failure[] {
  return given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const known = failureNames.find((one) => one === name);
      if (known) return known;
      const near = nearest(name, failureNames);
      const advice =
        near === undefined ? `Valid names: ${failureNames.join(', ')}.` : `Did you mean “${near}”?`;
      throw new Error(`“--fail-on” does not know ${quoted(name)}. ${advice}`);
    });
}

function failing(report: Report, wanted: readonly Failure[]): number {
  const met = wanted.filter((name) => failuresIn(report, name) > 0);
  for (const name of met)
    tellAside(`report: ${name} (${failuresIn(report, name)}): ${failures[name]}.\n`);
  return met.length > 0 ? 1 : 0;
}

/** The user's own components and rules, with which the check would run. */
async function ownOf(content: ContentPlace) {
  const [{ ownParts }, { ownFiles }] = await Promise.all([
    import('./own-parts.ts'),
    import('./own-files.ts'),
  ]);
  const own = await ownParts(content);
  const files = ownFiles(content);
  if (files.rules.length === 0) return { own, ownRules: [] };
  const { loadRules } = await import('#own/load.ts');
  return { own, ownRules: await loadRules(files) };
}
