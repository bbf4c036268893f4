import { printedJson } from './printed.ts';
import { helpOf, type Reporter } from './reporter.ts';

/** For programs: every finding with its place, the rules that failed, and totals. */
export const json: Reporter = {
  name: 'json',
  report: ({ findings, failed, summary }, { authors }) => {
    const { errors, warnings, files } = summary;
    const listed = findings.map((finding) => {
      const { rule, severity, file, line, column, endLine, endColumn } = finding;
      const { message, hint = null, fixable } = finding;
      const place = { file, line, column, endLine, endColumn };
      const each = finding.mistakes ? { mistakes: finding.mistakes } : {};
      const help = authors === undefined ? {} : { help: helpOf(finding, authors) };
      return { rule, severity, ...place, message, hint, fixable, ...each, ...help };
    });
    const failures = failed.map(({ rule, file = null, reason }) => ({ rule, file, reason }));
    const report = { findings: listed, failures, summary: { errors, warnings, files } };
    return `${printedJson(report)}\n`;
  },
};
