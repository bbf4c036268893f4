import { example, exampleMatrix } from '../example-platform.ts';
import { dutyTitle, layerTitles, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixAccountableResponsible = defineRule({
  id: 'matrix-accountable-responsible',
  severity: 'warning',
  summary: 'Where a layer is accountable for a duty, a layer is also responsible for it.',
  why: 'An A on its own counts as A/R for that layer. Writing A/R makes this clear to readers.',
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
        message: `${title} is accountable for ${dutyTitle(catalogue, duty)}, but nobody is responsible.`,
        hint: `Write A/R if ${title} also does the work (the current meaning). Otherwise give the R to the layer that does.`,
        fix: { at, text: 'A/R' },
      };
    }
  },
});
