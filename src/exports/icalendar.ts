import { calendarEntriesOf } from './calendar/calendar-entry.ts';
import { calendarFile } from './calendar/calendar.ts';
import { defineExport } from './export.ts';
import { scopesOf } from './scope.ts';

export const icalendar = defineExport({
  id: 'icalendar',
  summary: 'What happens when, as calendars (RFC 5545): targets, ends, maintenance and events.',
  offered: { to: 'subscribe', as: 'calendar' },
  *files(site) {
    const { catalogue, words } = site;
    const entries = calendarEntriesOf(site);
    for (const { address, title: part, also, has } of scopesOf(catalogue, words)) {
      const own = entries.filter(({ of }) => has(of));
      // The standard doesn't allow empty calendars.
      if (own.length === 0) continue;
      const title = words.exports.of(catalogue.platform.title, part);
      const calendar = { title, page: address, name: 'calendar.ics', entries: own };
      const file = calendarFile(calendar, site);
      yield { ...file, beside: [...file.beside, ...also] };
    }
  },
});
