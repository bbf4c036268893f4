import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Rule } from '#checks/rule.ts';
import { dateOption, runCommand, typedExplain } from './command-line.ts';
import type { ContentPlace } from './content-folder.ts';
import { home, isInstalled } from './project.ts';
import { tell, tellAside } from './terminal.ts';

// Imported only now, so that the compile cache is already enabled.
const [{ reporters }, { contentFolder, lookFolders }, { readConfiguration }] = await Promise.all([
  import('#checks/reporters/index.ts'),
  import('./content-folder.ts'),
  import('./configuration.ts'),
]);

const command = {
  name: 'check',
  summary: 'Checks a content folder. Exit code: 0 no errors, 1 errors, 2 could not check.',
  options: {
    content: { summary: 'The content folder [src/content]', value: 'DIR' },
    format: {
      summary: 'The output format',
      value: 'FORMAT',
      default: reporters[0].name,
      choices: reporters.map(({ name }) => name),
    },
    today: dateOption('The date to check for [today]'),
    'strict-dates': { summary: 'Treat warnings that depend on the date as errors' },
    visibility: {
      summary: 'Who the site is for; public also finds links to internal entries [internal]',
      value: 'WHOM',
      choices: ['internal', 'public'],
    },
    since: { summary: 'Report only findings in lines changed since a Git revision', value: 'REV' },
    baseline: { summary: 'A file of known findings that are not reported', value: 'FILE' },
    'update-baseline': {
      summary: 'Remove fixed findings from the baseline, or create it',
    },
    fix: { summary: 'First fix what has only one right answer' },
    'dry-run': { summary: 'With --fix: print the changes without making them' },
    watch: { summary: 'Check again whenever a file changes' },
    external: {
      summary: 'Check links to other sites too; a link fails after three days without an answer',
    },
    'external-cache': {
      summary: 'With --external: the file for link results [.cache/external-links]',
      value: 'FILE',
    },
    'external-hosts': {
      summary: 'With --external: hosts to check although not public, separated by commas',
      value: 'HOSTS',
    },
    explain: {
      summary: 'Explain a rule, or what to write: a kind (service) or a key (service.owner)',
      value: 'WHAT',
    },
    'self-test': { summary: 'Try the examples of your own rules and exports' },
  },
} as const;

await runCommand(command, async (values) => {
  const content = await contentFolder(values.content, command.name);
  if (values['self-test']) {
    const [{ selfTest }, { ownFiles }] = await Promise.all([
      import('./self-test.ts'),
      import('./own-files.ts'),
    ]);
    return selfTest(ownFiles(content));
  }
  const ownRules = await ownRulesFor(content);
  if (values.explain !== undefined) {
    const { explainRule } = await import('./explain-rule.ts');
    return explainRule(values.explain, ownRules);
  }
  if (values['dry-run'] && !values.fix) throw new Error('“--dry-run” needs --fix.');
  for (const option of ['external-cache', 'external-hosts'] as const)
    if (values[option] !== undefined && !values.external)
      throw new Error(`“--${option}” needs --external.`);
  if (values.external && values.watch) throw new Error('“--external” can’t be used with --watch.');
  if (values.fix) {
    const [{ fixFolder }, { ownParts }] = await Promise.all([
      import('./fix-folder.ts'),
      import('./own-parts.ts'),
    ]);
    const own = await ownParts(content);
    const { today, 'dry-run': dryRun } = values;
    await fixFolder(content, { today, dryRun, own, ownRules });
    if (values['dry-run']) return 0;
  }
  await checkLook(content);
  const check = () => checkOnce(content, values, ownRules);
  if (!values.watch) return check();
  const { watchFolder } = await import('./watch-folder.ts');
  return watchFolder(content, check);
});

/** What a build would refuse of the look. Throws sentences. */
async function checkLook(content: ContentPlace): Promise<void> {
  const settings = await readConfiguration();
  const hasPublic =
    settings.public !== undefined || (isInstalled && existsSync(join(home, 'public')));
  if (!settings.theme && !hasPublic) return;
  const { readLook } = await import('#site/read-look.ts');
  readLook(settings, lookFolders(content));
}

type Given = Parameters<Parameters<typeof runCommand<typeof command.options>>[1]>[0];

/** Loads what only some users have. */
async function ownRulesFor(content: ContentPlace): Promise<readonly Rule[]> {
  const { ownFiles } = await import('./own-files.ts');
  const files = ownFiles(content);
  if (files.rules.length === 0) return [];
  const { loadRules } = await import('#own/load.ts');
  return loadRules(files);
}

async function checkOnce(
  content: ContentPlace,
  values: Given,
  ownRules: readonly Rule[],
): Promise<number> {
  const [
    { checkContent },
    { contentHistory },
    { keptEntries },
    { parseDiagrams },
    { diagramParser },
    { ownParts },
    { allowedComponentsOf },
    { addressesBesideContent },
    { shownPath },
  ] = await Promise.all([
    import('#checks/check-content.ts'),
    import('#history/content-history.ts'),
    import('./entries-file.ts'),
    import('#checks/diagrams.ts'),
    import('#diagrams/diagram-parser.ts'),
    import('./own-parts.ts'),
    import('#site/own-parts.ts'),
    import('#site/authors.ts'),
    import('#source/mount-place.ts'),
  ]);
  const own = await ownParts(content);
  const { authors = true, site, base = '/' } = await readConfiguration();
  const pages = authors && site !== undefined ? authorsPages(site, base) : undefined;
  const shownBy = { colour: hasColours(), ownRules, authors: pages, explainedBy: typedExplain };
  const memory = keptEntries(content, own);
  const { baselineFile, baseline } = await baselineGiven(values);
  const reporter = reporters.find(({ name }) => name === values.format) ?? reporters[0];
  const checking = checkContent({
    content,
    shown: content.shown,
    today: values.today,
    memory,
    ownPages: addressesBesideContent({ parts: own, authors }, ownRules),
    visibility:
      (values.visibility ?? (await readConfiguration()).visibility) === 'public'
        ? 'public'
        : 'internal',
    strictDates: values['strict-dates'],
    ports: async (catalogue) => ({
      components: allowedComponentsOf(own),
      history: await contentHistory(content, toStderr),
      diagrams: await parseDiagrams(catalogue, diagramParser(content.path), (file) =>
        shownPath(content, content.shown, file),
      ),
      external: values.external ? await externalOf(catalogue, content, values) : undefined,
    }),
    changed: values.since === undefined ? undefined : await changedSince(content, values.since),
    baseline,
    ownRules,
  });
  const result = await checking.catch(async (error: unknown) => {
    const { RuleFailure } = await import('#checks/rule-failure.ts');
    // The findings of the other rules are still reported.
    if (error instanceof RuleFailure) process.stdout.write(reporter.report(error.result, shownBy));
    throw error;
  });
  memory.save();
  if (baselineFile !== undefined && values['update-baseline']) {
    const [{ tightened }, { writeAccepted }] = await Promise.all([
      import('#checks/accepted-findings.ts'),
      import('#checks/accepted-findings-text.ts'),
    ]);
    const { everything } = result;
    writeFileSync(
      baselineFile,
      writeAccepted(baseline ? tightened(baseline, everything) : everything),
    );
    if (!baseline) return sayBaselined(everything.findings.length, values.baseline ?? '');
  }
  const { textOf } = result;
  process.stdout.write(reporter.report(result, { ...shownBy, textOf }));
  if (result.accepted > 0)
    tellAside(`${result.accepted} more in the baseline ${values.baseline ?? ''}`.trimEnd() + '\n');
  return result.exitCode;
}

/** Where the published site has its pages for authors. */
function authorsPages(site: string, base: string): string {
  return new URL(`/${base}/authors/`.replaceAll(/\/+/g, '/'), site).href;
}

async function externalOf(catalogue: Catalogue, content: ContentPlace, values: Given) {
  const { askLinks } = await import('./ask-links.ts');
  return askLinks(catalogue, {
    content,
    cache: values['external-cache'],
    hosts: values['external-hosts'],
  });
}

async function baselineGiven({ baseline: name, ...values }: Given) {
  if (name === undefined) {
    if (values['update-baseline']) throw new Error('“--update-baseline” needs --baseline FILE.');
    const { acceptedIn } = await import('./accepted-findings-file.ts');
    return { baseline: await acceptedIn(command.name, name) };
  }
  const { acceptedIn, acceptedPath } = await import('./accepted-findings-file.ts');
  const baselineFile = acceptedPath(command.name, name);
  if (values['update-baseline'] && !existsSync(baselineFile)) return { baselineFile };
  return { baselineFile, baseline: await acceptedIn(command.name, name) };
}

function sayBaselined(count: number, name: string): number {
  tell(`${name} now accepts ${count === 1 ? 'one finding' : `${count} findings`}.\n`);
  return 0;
}

async function changedSince(content: ContentPlace, revision: string) {
  const { changedLines } = await import('#history/changed-lines.ts');
  return changedLines(content, revision);
}

function toStderr(sentence: string): void {
  tellAside(`${sentence}\n`);
}

/** https://no-color.org: any non-empty value disables colours. */
function hasColours(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
