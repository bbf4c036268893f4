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
  summary: 'Text that looks like markup works as markup.',
  why: 'A table without its line of hyphens, a footnote without its text, or a note of an unknown kind is shown as raw characters, without any error.',
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
      // Other rules check footnotes in the cells of a matrix.
      if (mark.kind === 'footnote' && body.tables.some((table) => isWithin(mark, table))) continue;
      yield { at: placeIn(file, mark), ...describe(mark) };
    }
  },
});

function isWithin({ line }: LiteralMark, table: { line: number; endLine: number }): boolean {
  return table.line <= line && line <= table.endLine;
}

function describe({ kind, value }: LiteralMark): { message: string; hint: string } {
  if (kind === 'footnote')
    return {
      message: `The footnote ${quoted(value)} has no text.`,
      hint: `Add a line \`${value}: …\`, or write \\${value} to show the characters.`,
    };
  if (kind === 'reference')
    return {
      message: `The link ${quoted(value)} has no target.`,
      hint: `Add a line \`${value.replace(/^.*\]\[/, '[').replace('[]', value.slice(0, -2))}: address\`, or write \`${value.replace(/\[[^\]]*\]$/, '(address)')}\`.`,
    };
  if (kind === 'row')
    return {
      message: `${quoted(value)} is a table row outside a table.`,
      hint: 'Add a line of hyphens below the header row, with the same number of cells: `| --- | --- |`.',
    };
  const written = value.slice(2, -1);
  const known = nearest(written.toUpperCase(), alerts);
  return {
    message: `${quoted(value)} is not a known kind of note.`,
    hint:
      known === undefined
        ? `Use one of ${alerts.map((name) => `\`[!${name}]\``).join(', ')}.`
        : `Did you mean \`[!${known}]\`, on a line of its own?`,
  };
}
