import { setTimeout as wait } from 'node:timers/promises';

/** A clock for the link check, replaceable in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
  /** A signal that aborts after so many milliseconds unless cleared. */
  deadline: (milliseconds: number) => { signal: AbortSignal; clear: () => void };
}

export const realClock: Clock = {
  now: () => Date.now(),
  pause: (milliseconds) => wait(milliseconds),
  deadline: (milliseconds) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, milliseconds);
    return {
      signal: controller.signal,
      clear: () => {
        clearTimeout(timer);
      },
    };
  },
};

/** The calendar date of a moment, in UTC. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
