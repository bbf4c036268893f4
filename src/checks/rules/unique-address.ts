import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const uniqueAddress = defineRule({
  id: 'unique-address',
  severity: 'error',
  summary: 'A former address is nobody’s present one, and leads to one place.',
  why: 'An address can show one thing. If it is also a page, either the page or the way to the moved one is lost.',
  examples: {
    good: example('services/queue/index.md', 'movedFrom: [/services/messages/]'),
    bad: {
      ...example('services/queue/index.md', 'movedFrom: [/services/topic/]'),
      ...example('services/topic/index.md'),
    },
  },
  *check(catalogue) {
    const former = new Map<string, string>();
    for (const document of catalogue.documents) {
      for (const [index, path] of (document.data.movedFrom ?? []).entries()) {
        const at = document.at('movedFrom', index);
        const present = catalogue.resolve('platform.md', path);
        const before = former.get(path.normalize());
        if (present.kind === 'page' || present.kind === 'hidden') {
          yield {
            at,
            message: `${quoted(path)} is the address of “${present.title}”.`,
            hint: 'Take the line out, or move that page first.',
          };
        } else if (present.kind === 'section') {
          yield {
            at,
            message: `${quoted(path)} is a page of the site itself.`,
            hint: 'Take the line out.',
          };
        } else if (before !== undefined) {
          yield {
            at,
            message: `${quoted(path)} is a former address of “${before}” already.`,
            hint: 'Keep it where its readers find what they came for.',
          };
        } else former.set(path.normalize(), document.title);
      }
    }
  },
});
