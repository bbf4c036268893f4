import type { Fence } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import type { Document } from '#catalogue/catalogue.ts';
import { isDiagram } from '#markdown/code-language.ts';
import { example } from '../example-platform.ts';
import type { DiagramProblem, Ports } from '../ports.ts';
import { defineRule } from '../rule.ts';

const drawn = 'flowchart LR\n  writer --> queue --> reader';
const broken = 'flowchart LR\n  writer --> queue --> ]reader';

export const mermaidParses = defineRule({
  id: 'mermaid-parses',
  severity: 'error',
  summary: 'Every diagram is valid Mermaid.',
  why: 'A diagram with a mistake can’t be drawn, and its page can’t be built.',
  examples: {
    good: example('services/queue/index.md', '', `\`\`\`mermaid\n${drawn}\n\`\`\``),
    bad: example('services/queue/index.md', '', `\`\`\`mermaid\n${broken}\n\`\`\``),
    ports: {
      diagrams: new Map([
        [drawn, undefined],
        [broken, { line: 2, column: 24, message: '“]reader” is unexpected here.' }],
      ]),
    },
  },
  *check(catalogue, { diagrams }) {
    if (!diagrams) return;
    for (const document of catalogue.documents) {
      for (const fence of document.body.fences) {
        const flaw = isDiagram(fence.lang) ? flawOf(diagrams, fence) : undefined;
        if (!flaw) continue;
        yield {
          at: classifyPath(document, fence, flaw),
          message: `The diagram does not parse: ${flaw.message}`,
          hint: 'Fix the line, or check the lines above for something that is not closed.',
        };
      }
    }
  },
});

function flawOf(
  diagrams: NonNullable<Ports['diagrams']>,
  { value }: Fence,
): DiagramProblem | undefined {
  // An unparsed diagram is not a valid one.
  if (!diagrams.has(value)) throw new Error('A diagram was not parsed.');
  return diagrams.get(value);
}

/** The range from the error to the end of its line. Fences in lists or quotes are indented. */
function classifyPath({ file, text }: Document, fence: Fence, flaw: DiagramProblem): Place {
  const line = Math.min(fence.line + flaw.line, fence.endLine);
  const length = (text.split('\n')[line - 1] ?? '').trimEnd().length;
  const column = Math.min(fence.column - 1 + flaw.column, length + 1);
  return { file, line, column, endLine: line, endColumn: length + 1 };
}
