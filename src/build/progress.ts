/** The parts of a build, in their order. */
export const phases = ['check', 'render', 'index', 'verify', 'swap'] as const;
export type Phase = (typeof phases)[number];

/** Hears how a build goes. */
export interface Progress {
  begin: (phase: Phase) => void;
  /** `figures` is what came of it: "412 pages". */
  end: (phase: Phase, figures: string) => void;
  /** Lines for a person, between two phases. */
  say: (text: string) => void;
}

const doing: Record<Phase, string> = {
  check: 'Checking the content',
  render: 'Rendering the pages',
  index: 'Indexing for search',
  verify: 'Following every link',
  swap: 'Swapping it in',
};

/** Tells a build's progress in words, one line a phase with its seconds. */
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

/** Milliseconds as seconds, so that they stand in a column. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
}

/** Bytes in the unit that a person reads. */
export function bytes(count: number): string {
  if (count < 1000) return `${String(count)} B`;
  if (count < 1_000_000) return `${(count / 1000).toFixed(1)} kB`;
  return `${(count / 1_000_000).toFixed(1)} MB`;
}

/** A number with what it counts: "1 page", "12,204 links". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}
