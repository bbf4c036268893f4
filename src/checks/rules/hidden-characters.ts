import { locator } from '#source/locate.ts';
import { documentsIn } from '../documents.ts';
import { example, exampleProse } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

/** Marks that turn the direction of what follows: Unicode TR 9, explicit formatting characters. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

export const hiddenCharacters = defineRule({
  id: 'hidden-characters',
  severity: 'error',
  summary: 'No hidden mark turns the direction of text.',
  why: 'With one, a reviewer reads another command or address than what is published: nothing of it shows in a pull request.',
  examples: {
    good: example('guides/queues.md', '', exampleProse),
    bad: example('guides/queues.md', '', `${exampleProse} Run \`rm \u202e/pmt/\`.`),
  },
  *check(catalogue) {
    for (const { file, text } of documentsIn(catalogue)) {
      const placed = locator(text);
      for (const { 0: mark, index } of text.matchAll(turning)) {
        const code = mark.charCodeAt(0).toString(16).toUpperCase();
        yield {
          at: { file, ...placed([index, index + 1]) },
          message: `A hidden mark (U+${code}) turns the direction of what follows.`,
          hint: 'Take it out: letters bring their direction with them.',
        };
      }
    }
  },
});
