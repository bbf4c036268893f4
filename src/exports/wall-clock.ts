/**
 * The instant when clocks in a time zone show `2026-11-30 22:00`. As in RFC 5545, a time that occurs twice means its
 * first occurrence, and a skipped time is counted on from before the gap. Never later than the
 * last minute of the year 9999.
 */
export function instantOf(moment: string, timezone: string): Date {
  const shown = Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}:00Z`);
  const [before, after] = [shown - day, shown + day].map(
    (near) => shown - offsetAt(near, timezone),
  ) as [number, number];
  const isShownBefore = before + offsetAt(before, timezone) === shown;
  const isShownAfter = after + offsetAt(after, timezone) === shown;
  return new Date(Math.min(isShownBefore || !isShownAfter ? before : after, last));
}

const day = 86_400_000;
const last = Date.parse('9999-12-31T23:59:00Z');

/** The offset of a time zone from UTC at an instant, in milliseconds; 0 if the year does not have four digits. */
function offsetAt(instant: number, timezone: string): number {
  const shown = Date.parse(`${clockOf(timezone).format(instant).replace(' ', 'T')}Z`);
  return Number.isNaN(shown) ? 0 : shown - instant;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Formats as `2026-11-30 22:00:00`, which is Swedish style. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}
