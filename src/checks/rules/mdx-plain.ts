import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const mdxPlain = defineFileRule({
  id: 'mdx-plain',
  severity: 'error',
  standing: true,
  summary: 'Pages written as MDX import, export and evaluate nothing.',
  why: 'Content is written by many and reviewed as text. Code in it would run on the machine that builds the site.',
  examples: {
    good: example(
      'guides/naming.mdx',
      '',
      `${'Names say what a thing is for. '.repeat(8)}{/* agreed in May */}`,
    ),
    bad: example(
      'guides/naming.mdx',
      '',
      `${'Names say what a thing is for. '.repeat(8)}{process.env.HOME}`,
    ),
  },
  *judge({ file, body }) {
    for (const part of body.mdx) {
      const at = placeIn(file, part);
      if (part.kind === 'program') {
        const what = /^\s*export/.test(part.value) ? 'exports' : 'imports';
        yield {
          at,
          message: `The page ${what} code: ${quoted(part.value.trim())}.`,
          hint: 'Take it out; what a page may use is there without an import.',
        };
      } else if (part.kind === 'expression') {
        yield {
          at,
          message: `The page evaluates ${quoted(`{${part.value.trim()}}`)}.`,
          hint: 'Write what it should say; `\\{` is a brace, and an attribute’s value stands in quotes.',
        };
      }
    }
  },
});
