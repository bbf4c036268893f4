import { quoted } from '#model/written-form.ts';
import { partsInWords } from '../gathered.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixLetters = defineRule({
  id: 'matrix-letters',
  severity: 'error',
  summary: 'A matrix cell starts with one or more of the letters R, A, C and I.',
  why: 'Otherwise readers have to guess who is responsible, and find out during an incident.',
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
    const use =
      'Use R (responsible), A (accountable), C (consulted) or I (informed), joined by “/”. Put details after a colon: `R: watches the queue`.';
    for (const { at, letter, cell } of matrixDefects(catalogue, 'unknown-letter')) {
      yield {
        at,
        message:
          letter === cell
            ? `The cell ${quoted(cell)} does not say who is responsible.`
            : `${quoted(letter)} in the cell ${quoted(cell)} is not a valid letter.`,
        hint: /^verantwortlich$/i.test(letter)
          ? 'Write A for the one layer that answers for the duty, or R for a layer that does the work.'
          : use,
        together: {
          what: 'matrix-letters',
          part: letter === cell ? quoted(cell) : `${quoted(letter)} of ${quoted(cell)}`,
          tell: (told) => ({
            message: `${told.length} cells do not say who is responsible: ${partsInWords(told, { withLines: true })}.`,
            hint: told.some(({ part }) => /^“verantwortlich”/i.test(part))
              ? `${use} “Verantwortlich” may mean R or A.`
              : use,
          }),
        },
      };
    }
  },
});
