import { calendarEntriesOf } from './calendar/calendar-entry.ts';
import { calendarFile } from './calendar/calendar.ts';
import { defineExport } from './export.ts';

export const eventFile = defineExport({
  id: 'event-file',
  summary: 'Each event as a calendar of its own, to be added to one’s own.',
  *files(site) {
    const entries = calendarEntriesOf(site);
    for (const event of site.catalogue.events) {
      const { title, address } = event;
      const own = entries.filter(({ of }) => of === event);
      yield calendarFile({ title, page: address, name: 'event.ics', entries: own }, site);
    }
  },
});
