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

/** Milliseconds between two requests to one host. */
const gap = 250;

/** Limits each host to one request at a time, with a pause in between. */
export class Turns {
  readonly #clock: Clock;
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #notBefore = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs an action when it is the host's turn. */
  async take<T>(host: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host);
    const own = this.#after(before, host, act);
    this.#last.set(host, own);
    return own;
  }

  /** Pauses requests to a host for so many milliseconds. */
  rest(host: string, milliseconds: number): void {
    const until = this.#clock.now() + milliseconds;
    this.#notBefore.set(host, Math.max(until, this.#notBefore.get(host) ?? 0));
  }

  async #after<T>(before: Promise<unknown> | undefined, host: string, act: () => Promise<T>) {
    await before;
    const wait = (this.#notBefore.get(host) ?? 0) - this.#clock.now();
    if (wait > 0) await this.#clock.pause(wait);
    try {
      return await act();
    } finally {
      this.rest(host, gap);
    }
  }
}
