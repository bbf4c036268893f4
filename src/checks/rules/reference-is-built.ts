import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const states = { draft: 'a draft', internal: 'internal' };

export const referenceIsBuilt = defineRule({
  id: 'reference-is-built',
  severity: 'error',
  built: true,
  summary: 'What an entry needs to name is built wherever the entry is built.',
  why: 'A page can go without a persona, but not without its owner. Left out, the page would say less than the truth.',
  examples: {
    good: example('teams/pilots.md', 'draft: false'),
    bad: example('teams/pilots.md', 'draft: true'),
  },
  *check({ hiddenReferences }) {
    for (const { at, from, to, why } of hiddenReferences) {
      yield {
        at,
        message: `“${from.title}” needs “${to.title}”, which is ${states[why]} and left out.`,
        hint:
          why === 'draft'
            ? `Take \`draft: true\` out of ${to.file}, or make ${from.file} a draft too.`
            : `Add \`visibility: public\` to ${to.file}.`,
      };
    }
  },
});
