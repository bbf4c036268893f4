import { escapeHtml } from '#markup/escape-html.ts';
import type { Notice, Service } from '#catalogue/catalogue.ts';
import { isStated } from '#model/target.ts';
import { deadlineText } from '../deadline.ts';
import type { ExportedSite } from '../export.ts';
import { uuidOf } from '../identity.ts';
import { instantOf } from '#model/wall-clock.ts';
import type { Change } from './change.ts';

export interface FeedEntry {
  /** A URN that stays the same wherever the site is hosted. */
  id: string;
  /** Plain text. */
  title: string;
  /** The page with more information. */
  page: string;
  /** RFC 3339. */
  updated: string;
  html: string;
  services: readonly Service[];
}

/** A change as feeds report it: what happened, and what it means for the reader. */
export function entryOf(change: Change, site: ExportedSite): FeedEntry {
  const { platform } = site.catalogue;
  const { of, kind, on } = change;
  const part = 'part' in change ? change.part : undefined;
  const which = [
    ...(kind === 'moved' ? [on, change.from] : []),
    ...(part ? ['milestone', part.title] : []),
  ];
  const paragraphs = [...describe(change, site), servicesLine(of.services, site)];
  return {
    id: `urn:uuid:${uuidOf(platform, of.kind, of.id, kind, ...which)}`,
    title: titleOf(change, site),
    page: of.address,
    updated: (on.length > 10
      ? instantOf(on, platform.timezone)
      : // Noon: the same calendar day for nearly all readers.
        new Date(`${on}T12:00:00Z`)
    ).toISOString(),
    html: paragraphs.filter((paragraph) => paragraph !== '').join('\n'),
    services: of.services,
  };
}

function titleOf(change: Change, { words, format }: ExportedSite): string {
  const part = 'part' in change ? change.part : undefined;
  const title = part ? words.exports.partOf(change.of.title, part.title) : change.of.title;
  const { exports: w, stages, releaseKinds, noticeKinds } = words;
  switch (change.kind) {
    case 'added':
      return w.added(title);
    case 'moved': {
      const to = promised(change.to, format);
      return to === undefined ? w.targetGone(title) : w.movedTo(title, to);
    }
    case 'shipped':
    case 'stopped':
      return w.became(stages[(change.part ?? change.of).state], title);
    case 'released':
      return w.became(releaseKinds[change.of.data.kind], title);
    case 'announced':
      return w.became(noticeKinds[change.of.data.kind], title);
  }
}

/** The paragraphs of an entry; empty ones are possible. */
function describe(change: Change, site: ExportedSite): string[] {
  const { words, format, html } = site;
  const { exports: w, roadmap } = words;
  switch (change.kind) {
    case 'added': {
      const deadline = deadlineText(change.of, site);
      return [
        paragraph(change.of.data.outcome),
        labelled(roadmap.target, promised(change.target, format) ?? roadmap.noTarget),
        deadline ? labelled(deadline.name, deadline.says) : '',
      ];
    }
    case 'moved':
      return [
        paragraph(w.moved(promised(change.from, format), promised(change.to, format))),
        reason(change, site),
        paragraph(change.of.data.outcome),
      ];
    case 'shipped':
      return [
        paragraph(change.of.data.outcome),
        labelled(w.firstPromised, promised((change.part ?? change.of).promised, format)),
        ...(change.part ? [] : [labelled(roadmap.result, change.of.data.result?.text)]),
      ];
    case 'stopped':
      return [paragraph(change.of.data.outcome), reason(change, site)];
    case 'released':
      return [html(change.of)];
    case 'announced':
      return [spanOf(change.of, site), html(change.of)];
  }
}

function promised(target: string | undefined, format: ExportedSite['format']): string | undefined {
  return isStated(target) ? format.period(target) : undefined;
}

/** Why a target moved or an item stopped, in the author's words. Those of a milestone are plain text. */
function reason(
  { why, of, part }: Extract<Change, { kind: 'moved' | 'stopped' }>,
  { words, inline }: ExportedSite,
): string {
  if (!why) return '';
  const said = part ? escapeHtml(why) : inline(why, of.file);
  return `<p>${escapeHtml(words.exports.why)}: ${said}</p>`;
}

/** When a notice applies, and the deadline for action. */
function spanOf({ data }: Notice, { words, format, catalogue }: ExportedSite): string {
  const { exports: w, news } = words;
  const hasTime = [data.from, data.to].some((moment) => (moment?.length ?? 0) > 10);
  const zone = hasTime ? ` (${catalogue.platform.timezone})` : '';
  const span = w.span(format.moment(data.from), data.to && format.moment(data.to));
  return paragraph(span + zone) + labelled(news.actBy, data.actBy && format.period(data.actBy));
}

function servicesLine(services: readonly Service[], { words, address }: ExportedSite): string {
  if (services.length === 0) return '';
  const links = services.map(
    (service) =>
      `<a href="${escapeHtml(address(service.address))}">${escapeHtml(service.title)}</a>`,
  );
  return `<p>${escapeHtml(words.nav.services)}: ${links.join(', ')}</p>`;
}

function labelled(label: string, text: string | undefined): string {
  return text === undefined ? '' : paragraph(`${label}: ${text}`);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}
