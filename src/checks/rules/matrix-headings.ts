import type { Matrix } from '#catalogue/catalogue.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixHeadings = defineRule({
  id: 'matrix-headings',
  severity: 'warning',
  summary: 'A matrix has a heading for each area, with one table below it.',
  why: 'The heading names the area of the duties. Without a heading, they are shown under “Other”.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      `${exampleMatrix('| Monitoring | | A/R | |')}\n\n## Backup and restore\n\nStill to be agreed.`,
    ),
  },
  *check(catalogue) {
    const kinds = ['table-without-heading', 'second-table', 'heading-without-table'] as const;
    for (const defect of matrixDefects(catalogue, ...kinds)) {
      const { at, matrix } = defect;
      switch (defect.kind) {
        case 'table-without-heading':
          yield {
            at,
            message: 'The table has no heading.',
            hint: 'Add a heading with the name of the area: `## Backup and restore`.',
          };
          break;
        case 'second-table':
          yield {
            at,
            message: `This is the second table under “${defect.heading}”.`,
            hint: 'Merge the tables, or give this one its own heading.',
          };
          break;
        case 'heading-without-table':
          yield {
            at,
            message: `There is no table under “${defect.heading}”.`,
            hint: 'Add a table of duties, or remove the heading.',
            // There may be one, which is not read as a table yet.
            unless: { rules: ['markup-read'], line: at.line, endLine: endOf(matrix, at.line) },
          };
      }
    }
  },
});

/** The last line of the section that begins in a line. */
function endOf({ body }: Matrix, line: number): number {
  const next = body.headings.find((heading) => heading.depth <= 2 && heading.line > line);
  return next ? next.line - 1 : Infinity;
}
