import { reporters } from '#checks/reporters/index.ts';
import { dateOption, runCommand } from './command-line.ts';
import { contentFolder } from './content-folder.ts';

const command = {
  name: 'check',
  summary:
    'Checks a content folder. Ends with 0 without errors, 1 with errors, 2 where it could not look.',
  options: {
    content: { summary: 'The content folder, src/content unless given', value: 'DIR' },
    format: {
      summary: 'How findings are written',
      value: 'FORMAT',
      default: reporters[0].name,
      choices: reporters.map(({ name }) => name),
    },
    today: dateOption('The day to check for, today unless given'),
    'strict-dates': { summary: 'Make what only came with time an error' },
    visibility: {
      summary:
        'For whom it is to be built; public finds what would be dead without internal entries',
      value: 'WHOM',
      default: 'internal',
      choices: ['internal', 'public'],
    },
  },
} as const;

await runCommand(command, async ({ content, format, today, visibility, ...switches }) => {
  // Imported only now, so that it comes from the cache that the command line has turned on.
  const { checkContent } = await import('#checks/check-content.ts');
  const { path, shown } = contentFolder(content, command.name);
  const result = await checkContent({
    content: path,
    shown,
    today,
    visibility: visibility === 'public' ? 'public' : 'internal',
    strictDates: switches['strict-dates'],
  });
  const reporter = reporters.find(({ name }) => name === format) ?? reporters[0];
  process.stdout.write(reporter.report(result, { colour: hasColours() }));
  return result.exitCode;
});

/** https://no-color.org: set to anything but nothing, it means none. */
function hasColours(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
