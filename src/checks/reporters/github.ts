import type { Finding } from '../finding.ts';
import { failureText } from '../rule-failure.ts';
import { plain, sumsOf, withoutCommands } from './printed.ts';
import type { Reporter } from './reporter.ts';

/** For GitHub Actions, which shows findings beside their lines: workflow commands, and totals for the log. */
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

/** Format and escapes: “Workflow commands for GitHub Actions”. Columns are left out if a finding spans lines. */
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

/** GitHub decodes these when it shows the finding. */
function escaped(text: string): string {
  const lines = text.replaceAll('%', '%25').split(/\r\n?|\n/);
  return lines.map((line) => withoutCommands(plain(line))).join('%0A');
}
