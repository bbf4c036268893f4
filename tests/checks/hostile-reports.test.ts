import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { CheckResult } from '#checks/engine.ts';
import { printed } from '#checks/reporters/printed.ts';
import { reporters } from '#checks/reporters/index.ts';

/** Texts that try to control a terminal, an annotation reader or a build server. */
const pieces = [
  '\u001b]0;title\u0007',
  '\u001b[2J',
  '\u009b31m',
  '\b\b',
  '\r',
  '\n',
  '\r\n',
  '\u0000',
  '\u007f',
  '\u0085',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\ud800',
  '::set-env name=A::b',
  '::',
  ':',
  '##[error]',
  '##vso[task.setvariable variable=a]b',
  "##teamcity[message text='a']",
  '#',
  '%0A',
  ',title=a',
  ']]>',
  '<a b="c">&amp;',
  '"',
  '\\',
  ' ',
  'word',
  'ü😀',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const result = fc
  .record({ file: hostile, message: hostile, hint: hostile, text: hostile })
  .map(({ file, message, hint, text }): { result: CheckResult; text: string } => ({
    text,
    result: {
      findings: (['error', 'warning'] as const).map((severity) => ({
        ...{ rule: 'bare-url', severity, file, message, hint, fixable: false },
        ...{ line: 1, column: 1, endLine: 1, endColumn: 4 },
      })),
      summary: { errors: 1, warnings: 1, files: 1 },
      failed: [{ rule: 'image-alt', file, reason: message }],
    },
  }));

const signs = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029]/u;
const commands = /^\s*::|##\w*\[/m;
/** The reporter's own commands: known names, and values without separators. */
const own = /^::(?:error|warning) [a-zA-Z]+=[^,:\n]*(?:,[a-zA-Z]+=[^,:\n]*)*::.*$/gm;

suite('names and texts can’t control the reader of a report as', () => {
  for (const reporter of reporters)
    test(reporter.name, () => {
      fc.assert(
        fc.property(result, fc.boolean(), ({ result, text }, colour) => {
          let report = reporter.report(result, { colour, textOf: () => text });
          if (reporter.name === 'text' && colour)
            // eslint-disable-next-line no-control-regex
            report = report.replaceAll(/\u001b\[(?:2|4|22|24|3[1-69])m/g, '');
          if (reporter.name === 'github') {
            assert.equal(report.match(own)?.length, 3);
            report = report.replaceAll(own, (command) => command.replace('::', ''));
          }
          assert.doesNotMatch(report, signs);
          assert.doesNotMatch(report, commands);
        }),
        { numRuns: 2_000, seed: 1 },
      );
    });
});

test('reports for programs keep the original text exactly', () => {
  fc.assert(
    fc.property(result, ({ result }) => {
      const [finding] = result.findings;
      const [json, sarif, junit] = ['json', 'sarif', 'junit'].map((name) =>
        reporters.find((each) => each.name === name)?.report(result, { colour: false }),
      ) as [string, string, string];
      const { findings } = JSON.parse(json) as { findings: { message: string }[] };
      assert.equal(findings[0]?.message, finding?.message);
      const { runs } = JSON.parse(sarif) as {
        runs: { results: { message: { text: string } }[] }[];
      };
      const said = `${finding?.message ?? ''}\n${finding?.hint ?? ''}`;
      assert.equal(runs[0]?.results[0]?.message.text, said);
      const names: string[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', ({ name }) => names.push(name));
      parser.write(junit).close();
      assert.equal(names.filter((name) => name === 'failure').length, 1);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('other output of a command is safe too, and keeps its lines', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = printed(text);
      assert.doesNotMatch(shown, signs);
      assert.doesNotMatch(shown, commands);
      assert.equal(printed(shown), shown);
    }),
    { seed: 1 },
  );
  assert.equal(printed('a\r\n\t\u001b[1mb\u202e\n'), 'a\n\t␛[1mb\ufffd\n');
  assert.equal(printed('  ::set-env name=A::b ##[error]'), '  ∶:set-env name=A::b #♯[error]');
});

test('the reporter’s own colours are kept', () => {
  const [text] = reporters;
  const [only] = fc.sample(result, { numRuns: 1, seed: 1 });
  assert.ok(only);
  const coloured = text.report(only.result, { colour: true });
  assert.ok(coloured.includes('\u001b[31merror\u001b[39m'));
  assert.equal(stripVTControlCharacters(coloured), text.report(only.result, { colour: false }));
});
