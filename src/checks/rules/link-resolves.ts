import { placeIn, type Catalogue } from '#catalogue/catalogue.ts';
import { addressHint } from '#model/web-address.ts';
import { quoted } from '#model/written-form.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const linkResolves = defineRule({
  id: 'link-resolves',
  severity: 'error',
  summary: 'Every link within the content leads to an existing page, heading or file.',
  why: 'Readers who find a broken link trust the rest less. Links to headings break most often, because headings get reworded.',
  examples: {
    good: example('services/queue/index.md', '', 'Begin with [a first message](first-message.md).'),
    bad: example('services/queue/index.md', '', 'Begin with [a first message](first-mesage.md).'),
  },
  *check(catalogue) {
    // The headings of a broken file are not known.
    const read = new Set([...catalogue.documents].map((document) => document.file));
    for (const { at, file, url } of linksIn(catalogue)) {
      const target = catalogue.resolve(file, url);
      const hint = ['external', 'refused'].includes(target.kind) ? addressHint(url) : undefined;
      if (hint !== undefined) yield { at, message: `${quoted(url)} is not a valid address.`, hint };
      else if (url === '#') {
        const message = '“#” leads nowhere.';
        yield { at, message, hint: 'Add the anchor of a heading. `#top` is the top of the page.' };
      } else if (target.kind === 'missing') {
        yield { at, message: `${quoted(url)} leads nowhere.`, hint: hintFor(target.near, file) };
      } else if (target.kind === 'fragment-missing' && read.has(target.file)) {
        const { near } = target;
        yield {
          at,
          message: `${target.file} has no heading with the anchor ${quoted(`#${target.fragment}`)}.`,
          hint:
            near === undefined
              ? 'Link to one of its headings, or to the page.'
              : `Did you mean “#${near}”?`,
        };
      }
    }
  },
});

/** Every link in bodies and front-matter, with its place. */
function* linksIn(catalogue: Catalogue): Iterable<{ at: Place; file: string; url: string }> {
  for (const { file, body } of catalogue.documents) {
    for (const link of body.links) yield { at: placeIn(file, link), file, url: link.url };
  }
  for (const { file, data, at } of catalogue.personas) {
    for (const [index, { page }] of (data.questions ?? []).entries()) {
      yield { at: at('questions', index, 'page'), file, url: page };
    }
  }
  const { file, data, at } = catalogue.platform;
  for (const [index, { page }] of (data.search?.best ?? []).entries()) {
    yield { at: at('search', 'best', index, 'page'), file, url: page };
  }
  for (const [index, { url }] of (data.site?.footer ?? []).entries()) {
    if (url.startsWith('/')) yield { at: at('site', 'footer', index, 'url'), file, url };
  }
}

function hintFor(near: string | undefined, file: string): string {
  if (near !== undefined) return `Did you mean “${near}”?`;
  return `Link to a content file by its path relative to ${file}, or to a web address starting with https://.`;
}
