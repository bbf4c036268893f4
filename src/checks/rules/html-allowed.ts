import { placeIn } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';
import { allowedAttributes, allowedComponents, allowedHtml } from '../allowed-html.ts';
import { documentsIn } from '../documents.ts';
import { example } from '../example-platform.ts';
import { tagsIn } from '../html-tags.ts';
import { defineRule, type Violation } from '../rule.ts';

export const htmlAllowed = defineRule({
  id: 'html-allowed',
  severity: 'error',
  summary: 'Pages have no HTML but the few elements that Markdown lacks.',
  why: `HTML goes to the reader as it is: a script runs in the name of the site, a frame brings in what nobody reviewed,
and a placeholder in angle brackets is not shown at all.`,
  examples: {
    good: example('services/queue/index.md', '', 'Press <kbd>Ctrl</kbd>, or read H<sub>2</sub>O.'),
    bad: example('services/queue/index.md', '', '<iframe src="https://www.example.org/"></iframe>'),
  },
  *check(catalogue) {
    for (const { file, body } of documentsIn(catalogue)) {
      for (const html of body.html) {
        for (const { name, attributes, at } of tagsIn(file, html))
          yield* judge(name, attributes, at);
      }
      for (const part of body.mdx) {
        if (part.kind !== 'element' || part.value === '') continue;
        yield* judge(part.value, Object.keys(part.attributes), placeIn(file, part));
      }
    }
  },
});

function* judge(name: string, attributes: readonly string[], at: Place): Iterable<Violation> {
  if (allowedComponents.has(name)) return;
  const own = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
  if (!own) {
    yield { at, message: `“<${name}>” is not shown on a page.`, hint: insteadOf(name) };
    return;
  }
  const refused = attributes.find(
    (each) => !own.includes(each) && !allowedAttributes.includes(each),
  );
  if (refused === undefined) return;
  yield {
    at,
    message: `“<${name}>” can’t have the attribute “${refused}” on a page.`,
    hint:
      refused === 'href'
        ? 'Write a link in Markdown: `[text](address)`.'
        : 'Take the attribute out.',
  };
}

function insteadOf(name: string): string {
  if (name === 'img' || name === 'picture')
    return 'Write an image in Markdown: `![what it shows](file)`.';
  if (name === 'table')
    return 'Write the table in Markdown, with a line of `| --- |` below its head.';
  const some = Object.keys(allowedHtml).join(', ');
  return `Write it in Markdown, and a placeholder in backticks: \`<name>\`. Of HTML there are: ${some}.`;
}
