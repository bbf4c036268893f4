import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { exampleToday } from '#checks/example-platform.ts';
import { reportOf, type Report } from '#report/report.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { repository, type Step } from '../history/repository.ts';
import { statesBetween } from '../../scripts/report-states.ts';

/** Files by path below the content folder; `undefined` removes one. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** A repository whose content has one commit for each set of changes; `folder` is the content folder. */
export function contentHistoryOf(t: TestContext, folder: string, ...steps: Changes[]): string {
  const dated = steps.map((files, index): Step => {
    const paths = Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text] as const);
    return [`2026-11-${String(index + 1).padStart(2, '0')}`, Object.fromEntries(paths)];
  });
  return repository(t, ...dated);
}

/** The report of a content folder between two revisions, or a revision and its files. */
export async function reported(
  content: string,
  base: string,
  head?: string,
  visibility: Report['visibility'] = 'internal',
): Promise<Report> {
  const reading = {
    content: { ...wholeFolder(content), shown: content },
    visibility,
    today: exampleToday,
    own: undefined,
    ownRules: [],
    authors: true,
  };
  const states = await statesBetween(base, head, reading);
  return reportOf(states.base, states.head, visibility);
}

/** The report of what changed on top of a first commit. */
export async function reportedChanges(
  t: TestContext,
  before: Changes,
  after: Changes,
  visibility: Report['visibility'] = 'internal',
): Promise<Report> {
  const root = contentHistoryOf(t, 'content', before, after);
  return reported(join(root, 'content'), 'HEAD~1', 'HEAD', visibility);
}

/** Ids of commits differ with the version of Git’s objects; the rest of a report does not. */
export function withoutIds(text: string): string {
  return text.replaceAll(/\([0-9a-f]{7,}, (?=\d{4}-)/g, '(commit, ');
}
