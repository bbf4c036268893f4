import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixAccountableResponsible = defineRule({
  id: 'matrix-accountable-responsible',
  severity: 'warning',
  summary: 'Where a layer answers for a duty, somebody does it.',
  why: 'An A alone is read as A/R of that layer. Written out, nobody has to know that.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | A | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, duty, layer } of matrixDefects(catalogue, 'accountable-without-responsible')) {
      const title = layerTitles(catalogue, [layer]);
      yield {
        at,
        message: `${title} answers for ${dutyTitle(catalogue, duty)}, and nobody does it.`,
        hint: `Write A/R if ${title} does it too, as it is read now; else give an R to who does.`,
        fix: { at, text: 'A/R' },
      };
    }
  },
});
