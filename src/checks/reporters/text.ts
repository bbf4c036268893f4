import { styleText } from 'node:util';
import type { CheckSummary } from '../engine.ts';
import type { Finding } from '../finding.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** For people: one paragraph a finding, files apart, the sums at the end. */
export const text: Reporter = {
  name: 'text',
  report: ({ findings, summary }, options) => {
    const files = Map.groupBy(findings, ({ file }) => file);
    const groups = [...files.values()].map((group) =>
      group.map((finding) => paragraph(finding, options)).join('\n'),
    );
    return [...groups, sums(summary, options)].map((part) => `${part}\n`).join('\n');
  },
};

/** The first line is one that editors and terminals make a link of. */
function paragraph(finding: Finding, options: ReportOptions): string {
  const { rule, severity, file, line, column, message, hint } = finding;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = `${file}:${line}:${column}`;
  const lines = [
    `${styled('underline', place, options)}  ${styled(colour, severity, options)}  ${styled('dim', rule, options)}`,
    `  ${message}`,
  ];
  if (hint !== undefined) lines.push(`  ${styled('cyan', '→', options)} ${hint}`);
  return lines.join('\n');
}

function sums({ errors, warnings, files }: CheckSummary, options: ReportOptions): string {
  const inFiles = `in ${counted(files, 'file')}`;
  if (errors + warnings === 0) return styled('green', `No findings ${inFiles}`, options);
  const parts = [
    errors > 0 && counted(errors, 'error'),
    warnings > 0 && counted(warnings, 'warning'),
  ];
  const line = `${parts.filter(Boolean).join(', ')} ${inFiles}`;
  return styled(errors > 0 ? 'red' : 'yellow', line, options);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function styled(
  format: Parameters<typeof styleText>[0],
  written: string,
  { colour }: ReportOptions,
): string {
  return colour ? styleText(format, written, { validateStream: false }) : written;
}
