import { seconds } from './figures.ts';

/** The phases of a build, in order. */
export const phases = ['check', 'render', 'index', 'verify', 'swap'] as const;
export type Phase = (typeof phases)[number];

/** Receives the progress of a build. */
export interface Progress {
  begin: (phase: Phase) => void;
  /** `figures` is the result in numbers: "412 pages". */
  end: (phase: Phase, figures: string) => void;
  /** Messages for the user between two phases. */
  say: (text: string) => void;
}

const doing: Record<Phase, string> = {
  check: 'Checking the content',
  render: 'Rendering the pages',
  index: 'Indexing for search',
  verify: 'Following every link',
  swap: 'Swapping it in',
};

/** Prints progress as text, one line per phase with its seconds. */
export function textProgress(
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  const width = Math.max(...Object.values(doing).map((text) => text.length)) + 1;
  let since = now();
  return {
    begin(phase) {
      since = now();
      write(doing[phase].padEnd(width));
    },
    end(_phase, figures) {
      write(`${seconds(now() - since)}  ${figures}\n`);
    },
    say: (text) => write(`${text}\n`),
  };
}

/** Runs a phase and reports its start and end. */
export function phaseRunner(progress: Progress) {
  return async <T>(
    phase: Phase,
    step: () => T | Promise<T>,
    figures: (result: T) => string,
  ): Promise<T> => {
    progress.begin(phase);
    try {
      const result = await step();
      progress.end(phase, figures(result));
      return result;
    } catch (error) {
      progress.end(phase, 'failed');
      throw error;
    }
  };
}
