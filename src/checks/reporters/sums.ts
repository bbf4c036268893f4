import type { CheckSummary } from '../engine.ts';

/** The totals in one line: `2 errors, 1 warning in 61 files`. */
export function sumsOf({ errors, warnings, files }: CheckSummary): string {
  const inFiles = `in ${counted(files, 'file')}`;
  if (errors + warnings === 0) return `No findings ${inFiles}`;
  const parts = [
    errors > 0 && counted(errors, 'error'),
    warnings > 0 && counted(warnings, 'warning'),
  ];
  return `${parts.filter(Boolean).join(', ')} ${inFiles}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
