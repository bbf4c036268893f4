import { styleText } from 'node:util';
import type { CheckSummary } from '../engine.ts';
import type { Finding } from '../finding.ts';
import { plain, withoutCommands, sumsOf } from './printed.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/**
 * For people: one paragraph per finding with its line, grouped by file, then the totals. An incomplete check prints
 * no totals, as they would look like a complete one's.
 */
export const text: Reporter = {
  name: 'text',
  report: ({ findings, failed, summary }, options) => {
    if (findings.length === 0 && failed.length > 0) return '';
    const files = Map.groupBy(findings, ({ file }) => file);
    const groups = [...files].map(([file, group]) => {
      const lines = options.textOf?.(file)?.split('\n') ?? [];
      return group.map((finding) => paragraph(finding, lines, options)).join('\n');
    });
    return withoutCommands(
      [...groups, sums(summary, options)].map((part) => `${part}\n`).join('\n'),
    );
  },
};

/** Editors and terminals turn the first line into a link. */
function paragraph(finding: Finding, written: readonly string[], options: ReportOptions): string {
  const { rule, severity, file, line, column, message, hint, about } = finding;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = withoutCommands(`${plain(file)}:${line}:${column}`);
  const lines = [
    `${styled('underline', place, options)}  ${styled(colour, severity, options)}  ${styled('dim', rule, options)}`,
    `  ${plain(message)}`,
  ];
  const frame = codeFrame(finding, written);
  if (frame)
    lines.push(`  ${styled('dim', frame[0], options)}`, `  ${styled(colour, frame[1], options)}`);
  if (hint !== undefined) lines.push(`  ${styled('cyan', '→', options)} ${plain(hint)}`);
  if (about !== undefined && options.explainedBy)
    lines.push(`  ${styled('dim', options.explainedBy(about), options)}`);
  return lines.join('\n');
}

function sums(summary: CheckSummary, options: ReportOptions): string {
  const { errors, warnings } = summary;
  const colour = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return styled(colour, sumsOf(summary), options);
}

function styled(
  format: Parameters<typeof styleText>[0],
  written: string,
  { colour }: ReportOptions,
): string {
  return colour ? styleText(format, written, { validateStream: false }) : written;
}

const widest = 96;

/**
 * The line of a finding with a marker below it: two lines of text, without colour. Long lines are cut around the
 * marker. `lines` are the file’s. Undefined if the line doesn't exist or nothing in it can be marked.
 */
function codeFrame(
  { line, column, endLine, endColumn }: Finding,
  lines: readonly string[],
): [string, string] | undefined {
  const written = lines[line - 1];
  if (written === undefined || written.trim() === '') return undefined;
  const from = Math.min(column - 1, written.length);
  const to = Math.max(from + 1, endLine > line ? written.length : endColumn - 1);
  const start = written.length <= widest ? 0 : Math.max(0, from - Math.floor(widest / 3));
  const shown = `${start > 0 ? '…' : ''}${plain(written.slice(start, start + widest))}${start + widest < written.length ? '…' : ''}`;
  const before = from - start + (start > 0 ? 1 : 0);
  const marks = '^'.repeat(Math.max(1, Math.min(to, start + widest) - from));
  const gutter = String(line);
  return [`${gutter} │ ${shown}`, `${' '.repeat(gutter.length)} │ ${' '.repeat(before)}${marks}`];
}
