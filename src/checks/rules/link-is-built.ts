import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const states = { draft: 'a draft', internal: 'internal' };

export const linkIsBuilt = defineRule({
  id: 'link-is-built',
  severity: 'error',
  built: true,
  summary: 'No link leads to an entry that is left out where the link is built.',
  why: 'The link would be dead on the site, and a dead link to something internal tells the public that it is there.',
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
          message: `${quoted(link.url)} leads to “${target.title}”, which is ${states[target.why]} and left out.`,
          hint:
            target.why === 'draft'
              ? `Take \`draft: true\` out of ${target.file}, or take the link out.`
              : `Add \`visibility: public\` to ${target.file}, or take the link out.`,
        };
      }
    }
  },
});
