import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { internalFailure } from './failure.ts';
import type { Order, Outcome } from './order.ts';

/** Loading Mermaid takes seconds on a busy machine. This only prevents waiting forever. */
const START_LIMIT = 60_000;

/** The worker died, from lack of memory or another cause; not necessarily because of the order. */
class WorkerGone extends Error {}

/**
 * A worker thread that fulfils orders one after another. It starts with the first order and doesn't keep the process
 * alive while idle. It is replaced when an order exceeds the limit in ms, or when it dies; in that case the order is
 * retried once in a fresh worker.
 */
export class DiagramWorker {
  readonly #limit: number;
  readonly #memory: number;
  #worker: Promise<Worker> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** `memory` is the worker's heap limit in MB. */
  constructor(limit: number, memory = 400) {
    this.#limit = limit;
    this.#memory = memory;
  }

  /** Never rejects; problems here are internal failures. */
  run(order: Order): Promise<Outcome> {
    const outcome = this.#queue.then(() => this.#fulfil(order));
    this.#queue = outcome;
    return outcome;
  }

  /** Ends the worker. The next order would start a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.then((open) => open.terminate()).catch(() => undefined);
  }

  async #fulfil(order: Order): Promise<Outcome> {
    try {
      return await this.#attempt(order).catch((error: unknown) => {
        if (error instanceof WorkerGone) return this.#attempt(order);
        throw error;
      });
    } catch (error) {
      return { ok: false, failure: internalFailure(error) };
    }
  }

  async #attempt(order: Order): Promise<Outcome> {
    try {
      this.#worker ??= startWorker(this.#memory);
      const worker = await this.#worker;
      worker.ref();
      const answer = message<Outcome>(worker, this.#limit);
      worker.postMessage(order);
      const outcome = await answer;
      worker.unref();
      return outcome;
    } catch (error) {
      await this.close();
      throw error;
    }
  }
}

/** Orders that wait for the first worker before a second starts, which takes longer than drawing a few diagrams. */
const manyOrders = 4;

/** Two workers, of which the second starts only if much is to be done. */
export class DiagramWorkers {
  readonly #workers: readonly Busy[];

  /** As for one worker. */
  constructor(limit: number, memory?: number) {
    this.#workers = [0, 1].map(() => ({ worker: new DiagramWorker(limit, memory), orders: 0 }));
  }

  /** Never rejects; problems here are internal failures. */
  async run(order: Order): Promise<Outcome> {
    const [first, second] = this.#workers as [Busy, Busy];
    const busy = first.orders < manyOrders || first.orders <= second.orders ? first : second;
    busy.orders += 1;
    try {
      return await busy.worker.run(order);
    } finally {
      busy.orders -= 1;
    }
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.close()));
  }
}

interface Busy {
  worker: DiagramWorker;
  orders: number;
}

async function startWorker(memory: number): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    // The options of this process may not suit the worker.
    execArgv: [],
    // Without limits, the heap grows to twice this before garbage is collected.
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 24 },
    stdout: true,
    stderr: true,
  });
  // Without a listener, an error between two orders would end the process.
  worker.on('error', () => undefined);
  await message(worker, START_LIMIT);
  return worker;
}

/** The beginning of a timeout message. After a timeout, another renderer would take as long. */
export const tookTooLong = 'It took longer';

/** The next message. Rejects if the worker fails or is silent for longer than the limit in ms. */
async function message<Message>(worker: Worker, limit: number): Promise<Message> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit);
  try {
    const exited = once(worker, 'exit', { signal: stop.signal }).then(() => {
      throw new WorkerGone('The worker ended.');
    });
    const [answer] = (await Promise.race([
      once(worker, 'message', { signal: stop.signal }),
      exited,
    ])) as [Message];
    return answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      await worker.terminate();
      throw new Error(`${tookTooLong} than ${limit / 1000} s.`, { cause: error });
    }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new WorkerGone('It used more memory than allowed.', { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
