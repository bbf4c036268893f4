import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import { quoted } from '#model/values.ts';
import type { Place } from '#source/place.ts';
import { documentsIn } from '../documents.ts';
import { example } from '../example-platform.ts';
import { defineRule, type Violation } from '../rule.ts';

export const linkResolves = defineRule({
  id: 'link-resolves',
  severity: 'error',
  summary: 'Every link within the content leads to a page, a heading or a file that is there.',
  why: 'A reader who meets a dead link stops believing the rest. Headings are reworded more often than files are moved.',
  examples: {
    good: example('services/queue/index.md', '', 'Begin with [a first message](first-message.md).'),
    bad: example('services/queue/index.md', '', 'Begin with [a first message](first-mesage.md).'),
  },
  *check(catalogue) {
    for (const { file, body } of documentsIn(catalogue)) {
      for (const link of body.links) yield* judge(catalogue, file, link.url, placeIn(file, link));
    }
    for (const { file, data, at } of catalogue.personas) {
      for (const [index, { page }] of (data.questions ?? []).entries()) {
        yield* judge(catalogue, file, page, at('questions', index, 'page'));
      }
    }
    const { file, data, at } = catalogue.platform;
    for (const [index, { page }] of (data.search?.best ?? []).entries()) {
      yield* judge(catalogue, file, page, at('search', 'best', index, 'page'));
    }
  },
});

function* judge(catalogue: Catalogue, file: string, url: string, at: Place): Iterable<Violation> {
  const target = catalogue.resolve(file, url);
  if (target.kind === 'missing') {
    yield { at, message: `${quoted(url)} leads nowhere.`, hint: hintFor(target.near, file) };
  } else if (target.kind === 'fragment-missing') {
    const { fragment, near } = target;
    yield {
      at,
      message: `${target.file} has no heading with the anchor ${quoted(`#${fragment}`)}.`,
      hint:
        near === undefined
          ? 'Name one of its headings, or link to the page.'
          : `Did you mean “#${near}”?`,
    };
  }
}

function hintFor(near: string | undefined, file: string): string {
  if (near !== undefined) return `Did you mean “${near}”?`;
  return `Link to a content file by its path from ${file}, or to a web address with https://.`;
}
