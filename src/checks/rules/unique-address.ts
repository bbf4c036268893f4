import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const uniqueAddress = defineRule({
  id: 'unique-address',
  severity: 'error',
  summary: 'A former address, or that of a theme, leads to one page only.',
  why: 'An address can lead to only one page. Otherwise either the page or the redirect is lost.',
  examples: {
    good: example('services/queue/index.md', 'movedFrom: [/services/messages/]'),
    bad: {
      ...example('services/queue/index.md', 'movedFrom: [/services/topic/]'),
      ...example('services/topic/index.md'),
    },
  },
  *check(catalogue) {
    const { platform, roadmap } = catalogue;
    for (const { id, title, address } of platform.themes) {
      const item = roadmap.get(`themes/${id}`);
      if (item?.address !== address) continue;
      yield {
        at: platform.at(
          'themes',
          platform.data.themes?.findIndex((each) => each.id === id) ?? 0,
          'id',
        ),
        message: `The page of the theme “${title}” has the address of the roadmap item “${item.title}”, ${address}.`,
        hint: `Give the theme a different id, or move ${item.file} out of its folder.`,
      };
    }
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
            hint: 'Remove the line, or move that page first.',
          };
        } else if (present.kind === 'section') {
          yield {
            at,
            message: `${quoted(path)} is a built-in page of the site.`,
            hint: 'Remove the line.',
          };
        } else if (before !== undefined) {
          yield {
            at,
            message: `${quoted(path)} is already a former address of “${before}”.`,
            hint: 'Keep it only in the page that replaces the old one.',
          };
        } else former.set(path.normalize(), document.title);
      }
    }
  },
});
