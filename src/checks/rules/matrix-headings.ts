import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixHeadings = defineRule({
  id: 'matrix-headings',
  severity: 'warning',
  summary: 'A matrix has headings that name areas, and one table below each.',
  why: 'The heading says to which area the duties belong. Without it they are shown under “Other”.',
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
      const { at } = defect;
      switch (defect.kind) {
        case 'table-without-heading':
          yield {
            at,
            message: 'The table stands under no heading.',
            hint: 'Put a heading above it that names its area: `## Backup and restore`.',
          };
          break;
        case 'second-table':
          yield {
            at,
            message: `The table is the second one under “${defect.heading}”.`,
            hint: 'Make one table of them, or give this one a heading of its own.',
          };
          break;
        case 'heading-without-table':
          yield {
            at,
            message: `There is no table under “${defect.heading}”.`,
            hint: 'Add the table with its duties, or take the heading out.',
          };
      }
    }
  },
});
