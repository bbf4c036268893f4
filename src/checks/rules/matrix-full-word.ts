import { quoted } from '#model/written-form.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixFullWord = defineRule({
  id: 'matrix-full-word',
  severity: 'warning',
  summary: 'The letters of a matrix are written as capitals.',
  why: 'Words are understood, but a table of them is too wide to be read at a glance.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | Informed | A/R | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, word, letter } of matrixDefects(catalogue, 'full-word')) {
      yield {
        at,
        message: `${quoted(word)} stands for ${letter}.`,
        hint: `Write ${letter}.`,
        fix: { at, text: letter },
      };
    }
  },
});
