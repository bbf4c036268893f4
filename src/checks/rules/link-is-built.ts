import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const states = { draft: 'a draft', internal: 'internal' };

export const linkIsBuilt = defineRule({
  id: 'link-is-built',
  severity: 'error',
  built: true,
  summary: 'No link leads to an entry that is left out of the build.',
  why: 'The link would be broken. A broken link to an internal page also reveals that the page exists.',
  examples: {
    good: {
      ...example('guides/naming.md'),
      ...example(
        'services/queue/index.md',
        '',
        'Read [how we name things](../../guides/naming.md).',
      ),
    },
    bad: {
      ...example('guides/naming.md', 'draft: true'),
      ...example(
        'services/queue/index.md',
        '',
        'Read [how we name things](../../guides/naming.md).',
      ),
    },
  },
  *check(catalogue) {
    for (const { file, body } of catalogue.documents) {
      for (const link of body.links) {
        const target = catalogue.resolve(file, link.url);
        if (target.kind !== 'hidden') continue;
        yield {
          at: placeIn(file, link),
          message: `${quoted(link.url)} leads to “${target.title}”, which is ${states[target.why]} and left out of the build.`,
          hint:
            target.why === 'draft'
              ? `Remove \`draft: true\` from ${target.file}, or remove the link.`
              : `Add \`visibility: public\` to ${target.file}, or remove the link.`,
        };
      }
    }
  },
});
