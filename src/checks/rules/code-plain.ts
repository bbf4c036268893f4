import { placeIn } from '#catalogue/catalogue.ts';
import { whyPlain } from '#markdown/plain-code.ts';
import { example } from '../example-platform.ts';
import { fenceLanguages } from '../fence-languages.ts';
import { defineFileRule } from '../rule.ts';

export const codePlain = defineFileRule({
  id: 'code-plain',
  severity: 'warning',
  summary: 'Code blocks are short enough for syntax highlighting.',
  why: 'Nobody reads a line of a thousand characters, and highlighting it takes longer than rendering the rest of the page.',
  examples: {
    good: example('services/queue/index.md', '', '```json\n{ "size": 3 }\n```'),
    bad: example(
      'services/queue/index.md',
      '',
      `\`\`\`json\n[${Array.from({ length: 600 }, () => '1').join(',')}]\n\`\`\``,
    ),
  },
  *judge({ file, body }) {
    for (const fence of body.fences) {
      const lang = fence.lang ?? '';
      if (!fenceLanguages.has(lang) || isNeverColoured.has(lang)) continue;
      const why = whyPlain(fence.value, lang);
      if (!why) continue;
      yield {
        at: placeIn(file, fence),
        message: `The code has ${why.what}, so it is shown without syntax highlighting.`,
        hint: `Show only the part that matters (at most ${why.max}), or set the language to \`text\`.`,
      };
    }
  },
});

const isNeverColoured = new Set(['text', 'txt', 'plain', 'plaintext', 'ansi', 'mermaid']);
