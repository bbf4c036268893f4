import type { Reporter } from './reporter.ts';

/** For programs: every finding with its place, and the sums. */
export const json: Reporter = {
  name: 'json',
  report: ({ findings, summary }) => {
    const { errors, warnings, files } = summary;
    const listed = findings.map((finding) => {
      const { rule, severity, file, line, column, endLine, endColumn } = finding;
      const { message, hint = null, fixable } = finding;
      return { rule, severity, file, line, column, endLine, endColumn, message, hint, fixable };
    });
    return `${JSON.stringify({ findings: listed, summary: { errors, warnings, files } }, null, 2)}\n`;
  },
};
