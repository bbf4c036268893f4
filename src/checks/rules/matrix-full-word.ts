import { quoted } from '#model/written-form.ts';
import { partsInWords } from '../gathered.ts';
import { example, exampleMatrix } from '../example-platform.ts';
import { matrixDefects } from '../matrix-defects.ts';
import { defineRule } from '../rule.ts';

export const matrixFullWord = defineRule({
  id: 'matrix-full-word',
  severity: 'warning',
  summary: 'A matrix cell has capital letters joined by “/”, with any details after a colon.',
  why: 'Other forms work, but are harder to scan: words are too wide, and “IR” is unclear.',
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
    for (const { at, word, letter, mayFix } of matrixDefects(catalogue, 'full-word')) {
      yield {
        at,
        message: `${quoted(word)} means ${letter}.`,
        hint: `Write ${letter}.`,
        fix: mayFix ? { at, text: letter } : undefined,
        together: {
          what: 'matrix-full-word',
          part: `${quoted(word)} (${letter})`,
          tell: (told) => ({
            message: `${told.length} cells are written in words or in another form: ${partsInWords(told)}.`,
            hint: 'Write the letters in brackets.',
          }),
        },
      };
    }
  },
});
