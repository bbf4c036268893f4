import { z } from 'zod';
import type { Event, Notice, Release, Survey } from '#catalogue/catalogue.ts';
import { event as writtenEvent } from '#model/event.ts';
import { notice as writtenNotice } from '#model/notice.ts';
import { release as writtenRelease } from '#model/release.ts';
import { survey as writtenSurvey } from '#model/survey.ts';
import type { ExportedSite } from '../export.ts';
import { entryFields, entryOf, id, ids, idsOf, picked } from './entry.ts';

const releaseFacts = { date: true, kind: true } as const;

export const releaseSchema = z.strictObject({
  ...entryFields,
  ...writtenRelease.schema.pick(releaseFacts).shape,
  services: ids,
  roadmap: id.optional().meta({ description: 'The roadmap item that shipped with it.' }),
});

export function describeRelease(
  release: Release,
  site: ExportedSite,
): z.input<typeof releaseSchema> {
  return {
    ...entryOf(release, site),
    ...picked(release.data, releaseFacts),
    services: idsOf(release.services),
    roadmap: release.roadmap?.id,
  };
}

const noticeFacts = { kind: true, announced: true, from: true, to: true, actBy: true } as const;

export const noticeSchema = z.strictObject({
  ...entryFields,
  ...writtenNotice.schema.pick(noticeFacts).shape,
  current: z.boolean().meta({ description: 'Whether it applies on the day of the catalogue.' }),
  services: ids,
});

export function describeNotice(notice: Notice, site: ExportedSite): z.input<typeof noticeSchema> {
  return {
    ...entryOf(notice, site),
    ...picked(notice.data, noticeFacts),
    current: notice.current,
    services: idsOf(notice.services),
  };
}

const eventFacts = {
  summary: true,
  date: true,
  until: true,
  from: true,
  to: true,
  status: true,
  location: true,
  url: true,
  recording: true,
  recap: true,
} as const;

export const eventSchema = z.strictObject({
  ...entryFields,
  ...writtenEvent.schema.pick(eventFacts).shape,
  services: ids,
});

export function describeEvent(event: Event, site: ExportedSite): z.input<typeof eventSchema> {
  return {
    ...entryOf(event, site),
    ...picked(event.data, eventFacts),
    services: idsOf(event.services),
  };
}

const surveyFacts = {
  date: true,
  method: true,
  url: true,
  opens: true,
  closes: true,
  invited: true,
  answered: true,
} as const;

export const surveySchema = z.strictObject({
  ...entryFields,
  ...writtenSurvey.schema.pick(surveyFacts).shape,
  scores: z.array(
    z.strictObject({
      name: z.string(),
      value: z.number().meta({ description: 'The mean.' }),
      outOf: z.number(),
      persona: id
        .optional()
        .meta({ description: 'The persona who gave the score. Everybody if missing.' }),
    }),
  ),
  findings: z.array(
    z.strictObject({
      text: z.string(),
      services: ids,
      roadmap: id.optional().meta({ description: 'The roadmap item that responds to it.' }),
      answer: z.string().optional(),
      declined: z.string().optional().meta({ description: 'Why nothing will be done.' }),
    }),
  ),
});

export function describeSurvey(survey: Survey, site: ExportedSite): z.input<typeof surveySchema> {
  return {
    ...entryOf(survey, site),
    ...picked(survey.data, surveyFacts),
    scores: survey.scores.map(({ persona, ...score }) => ({ ...score, persona: persona?.id })),
    findings: survey.findings.map(({ text, services, roadmap, answer, declined }) => ({
      text,
      services: idsOf(services),
      roadmap: roadmap?.id,
      answer,
      declined,
    })),
  };
}
