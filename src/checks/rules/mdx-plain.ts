import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const mdxPlain = defineFileRule({
  id: 'mdx-plain',
  severity: 'error',
  standing: true,
  summary: 'MDX pages contain no imports, exports or expressions.',
  why: 'Many people write content, and it is reviewed as text. Code in it would run on the machine that builds the site.',
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
          hint: 'Remove it. Components work without an import.',
        };
      } else if (part.kind === 'expression') {
        yield {
          at,
          message: `The page contains the expression ${quoted(`{${part.value.trim()}}`)}.`,
          hint: 'Write the text itself. For a brace, write `\\{`. Put attribute values in quotes.',
        };
      }
    }
  },
});
