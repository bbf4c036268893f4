import type { Finding } from '../finding.ts';
import { failureText } from '../rule-failure.ts';
import { plain, withoutCommands } from './printed.ts';
import type { Reporter } from './reporter.ts';
import { sumsOf } from './sums.ts';

/** For GitHub Actions, which shows each finding beside its line: workflow commands, and the sums for the log. */
export const github: Reporter = {
  name: 'github',
  report: ({ findings, failed, summary }) =>
    [
      ...failed.map(
        (failure) => `::error title=${property(failure.rule)}::${escaped(failureText(failure))}`,
      ),
      ...findings.map(command),
      sumsOf(summary),
    ]
      .map((line) => `${line}\n`)
      .join(''),
};

/** Form and escapes: “Workflow commands for GitHub Actions”. Columns are left out where the end is in another line. */
function command(finding: Finding): string {
  const { rule, severity, file, line, endLine, column, endColumn, message, hint } = finding;
  const columns =
    line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: rule })
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',');
  return `::${severity} ${properties}::${escaped(hint === undefined ? message : `${message}\n→ ${hint}`)}`;
}

function property(value: string): string {
  return escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub turns these codes back into line ends where it shows the finding. */
function escaped(text: string): string {
  const lines = text.replaceAll('%', '%25').split(/\r\n?|\n/);
  return lines.map((line) => withoutCommands(plain(line))).join('%0A');
}
