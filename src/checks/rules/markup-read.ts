import { placeIn } from '#catalogue/catalogue.ts';
import { nearest } from '#model/nearest.ts';
import { quoted } from '#model/written-form.ts';
import type { LiteralMark } from '#source/body.ts';
import { example, exampleProse } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

const alerts = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];

export const markupRead = defineFileRule({
  id: 'markup-read',
  severity: 'warning',
  summary: 'What looks like mark-up is read as such.',
  why: 'A table without its line of hyphens, a footnote without its text or a note of an unknown kind is shown as the signs that it was written with, and nothing else says so.',
  examples: {
    good: example(
      'guides/queues.md',
      '',
      `${exampleProse}[^1]\n\n[^1]: In the plan for production.`,
    ),
    bad: example('guides/queues.md', '', `${exampleProse}[^1]`),
  },
  *judge({ file, body }) {
    for (const mark of body.literals) {
      // A matrix's cells have rules of their own for conditions.
      if (mark.kind === 'footnote' && body.tables.some((table) => isWithin(mark, table))) continue;
      yield { at: placeIn(file, mark), ...told(mark) };
    }
  },
});

function isWithin({ line }: LiteralMark, table: { line: number; endLine: number }): boolean {
  return table.line <= line && line <= table.endLine;
}

function told({ kind, value }: LiteralMark): { message: string; hint: string } {
  if (kind === 'footnote')
    return {
      message: `The footnote ${quoted(value)} has no text.`,
      hint: `Write \`${value}: …\` on a line of its own, or \\${value} where these signs are meant.`,
    };
  if (kind === 'reference')
    return {
      message: `Nothing says where ${quoted(value)} leads.`,
      hint: `Write \`${value.replace(/^.*\]\[/, '[').replace('[]', value.slice(0, -2))}: address\` on a line of its own, or \`${value.replace(/\[[^\]]*\]$/, '(address)')}\`.`,
    };
  if (kind === 'row')
    return {
      message: `${quoted(value)} is a row of no table.`,
      hint: 'The second line of a table is one of hyphens, with as many cells as the first: `| --- | --- |`.',
    };
  const written = value.slice(2, -1);
  const known = nearest(written.toUpperCase(), alerts);
  return {
    message: `${quoted(value)} begins no note that is known.`,
    hint:
      known === undefined
        ? `Write one of ${alerts.map((name) => `\`[!${name}]\``).join(', ')}.`
        : `Did you mean \`[!${known}]\`, on a line of its own?`,
  };
}
