import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Progress } from './progress.ts';
import type { Rendered, RenderNews, RenderOrder } from './render-process.ts';

/** A running render process. */
export interface RenderApart {
  /**
   * What was rendered, after the process has ended; undefined if content or site has errors, which were reported.
   * Rejects if rendering could not be completed.
   */
  rendered: Promise<Rendered | undefined>;
  /** Ends it at once without a result. Resolves when it has stopped writing. */
  stop: () => Promise<void>;
}

// Rendering makes many short-lived strings and runs little hot code. Measured: a tenth less time and memory.
const flags = ['--max-semi-space-size=8', '--no-concurrent-recompilation'];

/**
 * Checks and renders in a separate process. Astro and its tools need their own working directory and environment, and
 * most of a gigabyte, which is freed for the next phase when the process ends.
 */
export function renderApart(order: RenderOrder, progress: Progress): RenderApart {
  const child = fork(join(import.meta.dirname, 'render-process.ts'), {
    cwd: order.request.project,
    execArgv: flags,
  });
  let result: RenderNews | undefined;
  let stopped = false;
  child.on('message', (message) => {
    const news = message as RenderNews;
    if ('begin' in news) progress.begin(news.begin);
    else if ('end' in news) progress.end(news.end, news.figures);
    else if ('say' in news) progress.say(news.say);
    else result = news;
  });
  const ended = new Promise<string>((done) => {
    child.once('exit', (code, signal) => done(signal ?? `exit code ${String(code)}`));
  });
  const rendered = new Promise<Rendered | undefined>((done, fail) => {
    void ended.then((how) => {
      if (stopped) return;
      if (!result) fail(new Error(`Rendering stopped unexpectedly (${how}).`));
      else if ('trouble' in result) fail(new Error(result.trouble));
      else done('rendered' in result ? result.rendered : undefined);
    });
  });
  child.send(order);
  return {
    rendered,
    stop: async () => {
      stopped = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
