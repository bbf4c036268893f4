import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Progress } from './progress.ts';
import type { RenderNews, RenderOrder } from './render-process.ts';

/** A render process: what came of it, and how to end it. */
export interface RenderApart {
  /**
   * The platform's title, once the process has gone; undefined if content or site is wrong, which was told. Rejects
   * where it can't be known.
   */
  title: Promise<string | undefined>;
  /** Ends it at once, without a result; resolves when nothing of it writes any more. */
  stop: () => Promise<void>;
}

// Many short-lived strings, little code that is worth optimising twice: measured, a tenth less time and memory.
const flags = ['--max-semi-space-size=8', '--no-concurrent-recompilation'];

/**
 * Checks and renders in a process of its own: Astro and its tools want their own working directory and environment, and
 * most of a gigabyte, which the next phase can only have once they are gone.
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
  const title = new Promise<string | undefined>((done, fail) => {
    void ended.then((how) => {
      if (stopped) return;
      if (!result) fail(new Error(`Rendering stopped unexpectedly (${how}).`));
      else if ('trouble' in result) fail(new Error(result.trouble));
      else done('title' in result ? result.title : undefined);
    });
  });
  child.send(order);
  return {
    title,
    stop: async () => {
      stopped = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
