import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { internalFailure } from './failure.ts';
import type { Order, Outcome } from './order.ts';

/** Loading mermaid takes seconds on a busy machine; this only ends a wait without end. */
const START_LIMIT = 60_000;
const LONGEST_SERVICE = 400;

/**
 * One worker thread that fulfils orders one after another. It starts with the first order, doesn't keep the process
 * alive while idle, and is replaced when an order takes longer than the limit in ms or when it has served long.
 */
export class DrawingDesk {
  readonly #limit: number;
  #worker: Promise<Worker> | undefined;
  #served = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Never rejects: what goes wrong here is an internal failure. */
  run(order: Order): Promise<Outcome> {
    const outcome = this.#queue.then(() => this.#attempt(order));
    this.#queue = outcome;
    return outcome;
  }

  /** Ends the worker; the next order would start another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#served = 0;
    await worker?.then((open) => open.terminate()).catch(() => undefined);
  }

  async #attempt(order: Order): Promise<Outcome> {
    try {
      // What mermaid and the DOM keep of old diagrams goes with the thread.
      if (this.#served >= LONGEST_SERVICE) await this.close();
      this.#worker ??= startWorker();
      const worker = await this.#worker;
      this.#served++;
      worker.ref();
      const answer = message<Outcome>(worker, this.#limit);
      worker.postMessage(order);
      const outcome = await answer;
      worker.unref();
      return outcome;
    } catch (error) {
      void this.close();
      return { ok: false, failure: internalFailure(error) };
    }
  }
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    // The options of this process may be about its own entry.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  await message(worker, START_LIMIT);
  return worker;
}

/** The next message; rejects when the worker fails, or is silent for longer than the limit in ms. */
async function message<Message>(worker: Worker, limit: number): Promise<Message> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit);
  try {
    const exited = once(worker, 'exit', { signal: stop.signal }).then(() => {
      throw new Error('The worker ended.');
    });
    const [answer] = (await Promise.race([
      once(worker, 'message', { signal: stop.signal }),
      exited,
    ])) as [Message];
    return answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      await worker.terminate();
      throw new Error(`It took longer than ${limit / 1000} s.`, { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
