import { quoted } from '#model/written-form.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixFullWord = defineRule({
  id: 'matrix-full-word',
  severity: 'warning',
  summary:
    'A cell of a matrix is written as capitals, joined by “/”, with what exactly after a colon.',
  why: 'Other forms are understood, but a table of them can’t be read at a glance: words are too wide, and “IR” has to be puzzled out.',
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
    for (const { at, word, letter, mayMend } of matrixDefects(catalogue, 'full-word')) {
      yield {
        at,
        message: `${quoted(word)} stands for ${letter}.`,
        hint: `Write ${letter}.`,
        fix: mayMend ? { at, text: letter } : undefined,
      };
    }
  },
});
