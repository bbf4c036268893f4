import type { Clock } from './clock.ts';

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
