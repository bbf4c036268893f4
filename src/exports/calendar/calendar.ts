import ical, { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { dateAfter } from '#model/period.ts';
import { wholeAddress, type ExportFile, type ExportedSite } from '../export.ts';
import { uuidOf } from '../identity.ts';
import { readable } from '../words.ts';
import type { CalendarEntry } from './calendar-entry.ts';

export interface Calendar {
  title: string;
  /** The page that it is about; its file lies below that. */
  page: string;
  /** The name of its file. */
  name: string;
  entries: readonly CalendarEntry[];
}

export function calendarFile(calendar: Calendar, site: ExportedSite): ExportFile {
  const { title, page, name } = calendar;
  return {
    path: page.slice(1) + name,
    contentType: 'text/calendar; charset=utf-8',
    title,
    beside: [page],
    body: () => calendarOf(calendar, site),
  };
}

/**
 * A calendar after RFC 5545. Times are in UTC, so that programs need not know the platform's time zone. Entries are
 * stamped with the catalogue's day, never with the build time.
 */
function calendarOf({ title, page, name, entries }: Calendar, site: ExportedSite): string {
  const { platform, today } = site.catalogue;
  const calendar = ical({
    prodId: { company: 'Plinth', product: 'Plinth', language: platform.language.toUpperCase() },
    // The library escapes entries but not the calendar's name.
    name: readable(title)
      .replace(/[\\;,]/g, String.raw`\$&`)
      .replace(/\s+/g, ' '),
    url: wholeAddress(site, page) ?? null,
    source: wholeAddress(site, page + name) ?? null,
    ttl: 86_400,
  });
  for (const { of, part, sequence, status, title, lines, location, when } of entries) {
    const url = wholeAddress(site, of.address) ?? null;
    const event = calendar.createEvent({
      id: uuidOf(platform, of.kind, of.id, part),
      sequence,
      stamp: midnight(today),
      start: when.allDay ? midnight(when.first) : when.start,
      end: when.allDay ? midnight(dateAfter(when.last, 1)) : (when.end ?? null),
      allDay: when.allDay,
      summary: readable(title),
      description: readable([...lines, ...(url === null ? [] : [url])].join('\n')),
      location: location === undefined ? null : { title: readable(location) },
      status: ICalEventStatus[status],
      url,
    });
    // A quarter must not make anybody look busy.
    if (of.kind !== 'event') {
      event.transparency(ICalEventTransparency.TRANSPARENT).busystatus(ICalEventBusyStatus.FREE);
    }
  }
  return `${calendar.toString()}\r\n`;
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
