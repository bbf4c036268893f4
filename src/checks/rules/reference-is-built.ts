import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const states = { draft: 'a draft', internal: 'internal' };

export const referenceIsBuilt = defineRule({
  id: 'reference-is-built',
  severity: 'error',
  built: true,
  summary: 'An entry does not depend on one that is left out of the build.',
  why: 'Some references are essential, such as the owner of a service. Without them the page would be incomplete.',
  examples: {
    good: example('teams/pilots.md', 'draft: false'),
    bad: example('teams/pilots.md', 'draft: true'),
  },
  *check({ hiddenReferences }) {
    for (const { at, from, to, why } of hiddenReferences) {
      yield {
        at,
        message: `“${from.title}” needs “${to.title}”, which is ${states[why]} and left out of the build.`,
        hint:
          why === 'draft'
            ? `Remove \`draft: true\` from ${to.file}, or make ${from.file} a draft too.`
            : `Add \`visibility: public\` to ${to.file}.`,
      };
    }
  },
});
