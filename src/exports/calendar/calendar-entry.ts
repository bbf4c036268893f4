import type { Event, Milestone, Notice, RoadmapItem, Service } from '#catalogue/catalogue.ts';
import { isOpen } from '#catalogue/lane.ts';
import { plainText } from '#catalogue/plain-text.ts';
import { dateAfter, periodOf } from '#model/period.ts';
import { deadlineText } from '../deadline.ts';
import type { ExportedSite } from '../export.ts';
import { instantOf } from '#model/wall-clock.ts';

/** A date of the platform as calendars show it. */
export interface CalendarEntry {
  of: RoadmapItem | Service | Notice | Event;
  /** Which of its dates this is, if it has several. */
  part: string;
  /** Increases with each recorded change, so that calendars keep the newest version. */
  sequence: number;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  title: string;
  /** Plain text, one item per line. */
  lines: string[];
  location: string | undefined;
  when: When;
}

/** Whole days, including the last one, or instants. An instant without an end is a single moment. */
export type When =
  | { allDay: true; first: string; last: string }
  | { allDay: false; start: Date; end: Date | undefined };

/** Every date for calendars: targets, ends of services, maintenance, deadlines and events. */
export function calendarEntriesOf(site: ExportedSite): CalendarEntry[] {
  const { roadmap, services, notices, events } = site.catalogue;
  return [
    ...[...roadmap].flatMap((item) => [
      targetOf(item, undefined, site),
      ...item.milestones.map((part) => targetOf(item, part, site)),
    ]),
    ...[...services].map((service) => endOf(service, site)),
    ...[...notices].flatMap((notice) => [maintenanceOf(notice, site), deadlineOf(notice, site)]),
    ...[...events].map((event) => eventOf(event, site)),
  ].filter((entry) => entry !== undefined);
}

/**
 * The date on which an item or its milestone shipped, otherwise the span of its target. What has stopped or lost its
 * target stays at the last promised date, marked as cancelled.
 */
function targetOf(
  item: RoadmapItem,
  part: Milestone | undefined,
  site: ExportedSite,
): CalendarEntry | undefined {
  const { words, format } = site;
  const { data, moves, shippedOn, promised, due: days } = part ?? item;
  // What an item no longer promises, no part of it does.
  const standsAlone = part && (item.lane !== 'stopped' || !isOpen(part));
  const { lane, state } = standsAlone ? part : item;
  const title = part ? words.exports.partOf(item.title, part.title) : item.title;
  const dated = [{ from: data.target, due: days }, ...moves.toReversed()].find(
    ({ due }) => due !== undefined,
  );
  const period = periodOf(shippedOn) ?? dated?.due;
  if (!period) return undefined;
  const isGone = lane === 'stopped' || (lane !== 'shipped' && !days);
  const isOver = lane === 'stopped' || lane === 'shipped';
  const due = format.period(shippedOn ?? dated?.from ?? '');
  const { roadmap: w, exports: e } = words;
  const deadline = deadlineText(item, site);
  const first = promised === undefined ? undefined : format.period(promised);
  const last = moves.at(-1);
  return {
    of: item,
    part: part ? `milestone ${part.title}` : 'target',
    // A move after a stop must outrank the stop.
    sequence: 2 * moves.length + (isOver ? 1 : 0),
    status: isGone
      ? 'CANCELLED'
      : lane === 'shipped' || period.precision === 'date'
        ? 'CONFIRMED'
        : 'TENTATIVE',
    title: isOver ? e.became(words.stages[state], title) : e.due(title, due),
    lines: [
      item.data.outcome,
      ...(part || !deadline ? [] : [`${deadline.name}: ${deadline.says}`]),
      ...(last
        ? [
            `${w.movedFrom(w.moved(moves.length), first)}. ${e.why}: ${part ? last.why : plainText(last.why)}`,
          ]
        : []),
    ],
    location: undefined,
    when: { allDay: true, first: period.start, last: period.end },
  };
}

function endOf(service: Service, { words }: ExportedSite): CalendarEntry | undefined {
  const { retireOn, reason } = service.data;
  if (retireOn === undefined) return undefined;
  const { replacedBy, title } = service;
  return {
    of: service,
    part: 'end',
    sequence: 0,
    status: 'CONFIRMED',
    title: words.exports.ends(title),
    lines: [
      ...(reason === undefined ? [] : [reason]),
      ...(replacedBy ? [words.exports.useInstead(replacedBy.title)] : []),
    ],
    location: undefined,
    when: { allDay: true, first: retireOn, last: retireOn },
  };
}

function maintenanceOf(
  notice: Notice,
  { words, catalogue }: ExportedSite,
): CalendarEntry | undefined {
  const { kind, from, to } = notice.data;
  if (kind !== 'maintenance') return undefined;
  return {
    of: notice,
    part: 'maintenance',
    sequence: 0,
    status: 'CONFIRMED',
    title: words.exports.became(words.noticeKinds.maintenance, notice.title),
    lines: servicesLine(notice.services, words),
    location: undefined,
    when: whenOf(from, to, catalogue.platform.timezone),
  };
}

function deadlineOf(notice: Notice, { words }: ExportedSite): CalendarEntry | undefined {
  const { actBy } = notice.data;
  if (actBy === undefined) return undefined;
  return {
    of: notice,
    part: 'deadline',
    sequence: 0,
    status: 'CONFIRMED',
    title: words.exports.became(words.news.actBy, notice.title),
    lines: servicesLine(notice.services, words),
    location: undefined,
    when: { allDay: true, first: actBy, last: actBy },
  };
}

function eventOf(event: Event, { words, catalogue }: ExportedSite): CalendarEntry {
  const { date, from, to, summary, url, recap, recording, location } = event.data;
  const { lastDay, isCancelled } = event;
  const { news: w } = words;
  // Without a time at its end, an event of several days lasts through the last one.
  const end = to === undefined ? (lastDay > date ? lastDay : undefined) : `${lastDay} ${to}`;
  return {
    of: event,
    part: 'event',
    // Calendars take the cancellation for newer than what they have.
    sequence: isCancelled ? 1 : 0,
    status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
    title: isCancelled ? words.exports.became(w.cancelled, event.title) : event.title,
    lines: [
      summary,
      ...(url === undefined || isCancelled ? [] : [`${w.signUp}: ${url}`]),
      ...(recording === undefined ? [] : [`${w.recording}: ${recording}`]),
      ...(recap === undefined ? [] : [`${w.recap}: ${recap}`]),
    ],
    location,
    when:
      from === undefined
        ? { allDay: true, first: date, last: lastDay }
        : whenOf(`${date} ${from}`, end, catalogue.platform.timezone),
  };
}

/** Dates mean whole days. Combined with a time, a start date means its beginning and an end date its end. */
function whenOf(from: string, to: string | undefined, timezone: string): When {
  const hasTime = (moment: string | undefined) => (moment?.length ?? 0) > 10;
  if (!hasTime(from) && !hasTime(to))
    return { allDay: true, first: from, last: to !== undefined && to > from ? to : from };
  const end = to === undefined || hasTime(to) ? to : dateAfter(to, 1);
  return {
    allDay: false,
    start: instantOf(from, timezone),
    end: end === undefined ? undefined : instantOf(end, timezone),
  };
}

function servicesLine(services: readonly Service[], { nav }: ExportedSite['words']): string[] {
  if (services.length === 0) return [];
  return [`${nav.services}: ${services.map(({ title }) => title).join(', ')}`];
}
