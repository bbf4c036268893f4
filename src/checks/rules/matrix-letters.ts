import { quoted } from '#model/written-form.ts';
import { exampleMatrix } from '../example-matrix.ts';
import { example } from '../example-platform.ts';
import { joined, matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixLetters = defineRule({
  id: 'matrix-letters',
  severity: 'error',
  summary: 'A cell of a matrix begins with letters of R, A, C and I.',
  why: 'What the cell means would be a guess, and a guess about who restores is found wrong at night.',
  examples: {
    good: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | I | A/R | |'),
    ),
    bad: example(
      'services/queue/responsibilities.md',
      '',
      exampleMatrix('| Monitoring | X | A/R | |'),
    ),
  },
  *check(catalogue) {
    for (const { at, letter, cell, mayMend } of matrixDefects(catalogue, 'unknown-letter')) {
      const meant = joined(letter);
      yield {
        at,
        message:
          letter === cell
            ? `The cell ${quoted(cell)} does not say who does it.`
            : `${quoted(letter)} in the cell ${quoted(cell)} is no letter of a matrix.`,
        hint:
          meant === undefined
            ? 'Write R (does it), A (answers for it), C (is consulted) or I (is informed), joined by “/”; text follows a colon: `R: watches the queue`.'
            : `Did you mean “${meant}”?`,
        fix: meant === undefined || !mayMend ? undefined : { at, text: meant },
      };
    }
  },
});
