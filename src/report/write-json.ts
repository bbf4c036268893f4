import { z } from 'zod';
import type { Finding } from '#checks/finding.ts';
import { printedJson } from '#checks/reporters/printed.ts';
import { failureNames, groups, type Change, type Group } from './change.ts';
import { linkTo, sentenceOf } from './outline.ts';
import type { Report, Side } from './report.ts';

const side = z
  .strictObject({
    revision: z.string().optional().meta({ description: 'As named on the command line.' }),
    commit: z
      .string()
      .optional()
      .meta({ description: 'The short id of the commit that was read.' }),
    day: z.string().optional().meta({ description: 'The calendar date of that commit.' }),
  })
  .meta({ description: 'One of the two states. The files as they are have no keys.' });

const change = z.strictObject({
  kind: z.string().meta({ description: 'What happened: `duty-moved`.' }),
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]).meta({
    description: 'The part of the report. The list is sorted by it, most important first.',
  }),
  subject: z.string().meta({ description: 'What it happened to.' }),
  sentence: z.string().meta({ description: 'The change in one sentence of plain text.' }),
  address: z.string().optional().meta({ description: 'Where it is seen, without the base path.' }),
  link: z.string().optional().meta({ description: 'Where it is seen in the preview.' }),
  file: z.string().optional().meta({ description: 'The file, below the content folder.' }),
  failsOn: z
    .enum(failureNames)
    .optional()
    .meta({ description: 'The name with which `--fail-on` refuses it.' }),
});

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string().meta({ description: 'The file, below the content folder.' }),
  line: z.int(),
  message: z.string().optional().meta({ description: 'Left out for the public.' }),
});

const names = z.array(z.string());

/** What `--format json` writes. */
export const reportSchema = z
  .strictObject({
    version: z.literal(1),
    platform: z.string().meta({ description: 'The title of the platform.' }),
    visibility: z.enum(['public', 'internal']).meta({ description: 'For whom it is.' }),
    base: side,
    head: side,
    notes: names.meta({ description: 'What the report can’t tell, and why.' }),
    changes: z.array(change),
    findings: z.strictObject({ new: z.array(finding), gone: z.array(finding) }),
    affected: z.strictObject({
      teams: names.meta({ description: 'Teams that own what changed or what depends on it.' }),
      dependants: names.meta({ description: 'Services that depend on what changed.' }),
      personas: names,
    }),
    reviewers: z.array(
      z.strictObject({
        team: z.string(),
        handle: z.string().optional().meta({ description: 'Its handle on the Git host.' }),
        of: names.meta({ description: 'The titles of what it owns.' }),
      }),
    ),
  })
  .meta({ description: 'What a change of content means for readers of the site.' });

export function reportAsJson(report: Report, preview?: string): string {
  const { platform, visibility, notes, changes, findings, affected } = report;
  const isPublic = visibility === 'public';
  const written: z.input<typeof reportSchema> = {
    version: 1,
    platform,
    visibility,
    base: describeSide(report.base),
    head: describeSide(report.head),
    notes,
    changes: changes.map((one) => describeChange(one, preview)),
    findings: {
      new: findings.fresh.map((one) => describeFinding(one, isPublic)),
      gone: findings.gone.map((one) => describeFinding(one, isPublic)),
    },
    affected,
    reviewers: report.reviewers,
  };
  return `${printedJson(written)}\n`;
}

function describeSide({ revision, commit }: Side): z.input<typeof side> {
  return { revision, commit: commit?.id, day: commit?.day };
}

function describeChange(one: Change, preview: string | undefined): z.input<typeof change> {
  const { kind, group, subject, address, file, fails } = one;
  const link = preview === undefined ? undefined : linkTo(one, preview);
  return { kind, group, subject, sentence: sentenceOf(one), address, link, file, failsOn: fails };
}

function describeFinding(
  { rule, severity, file, line, message }: Finding,
  isPublic: boolean,
): z.input<typeof finding> {
  return { rule, severity, file, line, ...(!isPublic && { message }) };
}
