import type { CheckResult } from '../engine.ts';
import type { Finding } from '../finding.ts';
import { failureText, type Failed } from '../rule-failure.ts';
import type { Reporter } from './reporter.ts';

/**
 * For build servers that show test results: a suite per file with findings, a case per finding. Warnings are passing
 * cases with output, failed rules are errors, and a check without findings is one passing case. Format: Jenkins’
 * schema of JUnit reports.
 */
export const junit: Reporter = {
  name: 'junit',
  report: (result) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${attributes({ name: 'Plinth', ...counts(result.findings, result.failed.length) })}>`,
      ...suites(result),
      '</testsuites>',
      '',
    ].join('\n'),
};

function suites({ findings, summary, failed }: CheckResult): string[] {
  if (findings.length + failed.length === 0) {
    const files = `${summary.files} ${summary.files === 1 ? 'file' : 'files'}`;
    return [
      `  <testsuite${attributes({ name: 'content', tests: 1, failures: 0, errors: 0 })}>`,
      `    <testcase${attributes({ classname: 'content', name: `No findings in ${files}` })}/>`,
      '  </testsuite>',
    ];
  }
  const files = [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, found]) => [
    `  <testsuite${attributes({ name: file, ...counts(found) })}>`,
    ...found.flatMap(testcase),
    '  </testsuite>',
  ]);
  return [...(failed.length > 0 ? rulesSuite(failed) : []), ...files];
}

function rulesSuite(failed: readonly Failed[]): string[] {
  return [
    `  <testsuite${attributes({ name: 'rules', ...counts([], failed.length) })}>`,
    ...failed.flatMap((failure) => [
      `    <testcase${attributes({ classname: 'rules', name: failure.rule })}>`,
      `      <error${attributes({ type: failure.rule, message: failureText(failure) })}/>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ];
}

function testcase({ rule, severity, file, line, column, message, hint }: Finding): string[] {
  const place = `${file}:${line}:${column}`;
  const text = escaped([place, message, hint].filter((part) => part !== undefined).join('\n'));
  const outcome =
    severity === 'error'
      ? `<failure${attributes({ type: rule, message })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  const name = `${rule} ${line}:${column}`;
  return [
    `    <testcase${attributes({ classname: file, name })}>`,
    `      ${outcome}`,
    '    </testcase>',
  ];
}

function counts(findings: readonly Finding[], errors = 0) {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  return { tests: Math.max(1, findings.length + errors), failures, errors };
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** Removes what XML 1.0 doesn't allow, and encodes line ends so that attributes keep them. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll(
      /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu,
      (sign) => `&#${sign.charCodeAt(0)};`,
    )
    .replaceAll(/##(?=\w*\[)/g, '#&#35;');
}
