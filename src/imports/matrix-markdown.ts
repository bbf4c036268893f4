import type { FootnoteDefinition, Heading, PhrasingContent, Table, TableRow, Text } from 'mdast';
import { writeMarkdown } from '#markdown/write.ts';
import type { ImportedCell, ImportedMatrix, ImportedRow } from './matrix-rows.ts';

/** The Markdown file of a matrix. `duty` is the heading of the first column. */
export function matrixMarkdown(
  matrix: Omit<ImportedMatrix, 'troubles'>,
  { duty, reviewed }: { duty: string; reviewed: string },
): string {
  return `---\nreviewed: ${reviewed}\n---\n\n${matrixBody(matrix, duty)}`;
}

/** The body of that file: a section per area, a row per duty, and a footnote per condition. */
export function matrixBody(
  { headings, rows }: Omit<ImportedMatrix, 'troubles'>,
  duty: string,
): string {
  const notes: FootnoteDefinition[] = [];
  const areas = Map.groupBy(rows, ({ area }) => area);
  const sections = [...areas].flatMap(([area, own]): (Heading | Table)[] => [
    { type: 'heading', depth: 2, children: [text(area)] },
    {
      type: 'table',
      children: [rowOf([duty, ...headings].map((name) => [text(name)])), ...own.map(rowFor)],
    },
  ]);
  function rowFor({ duty, cells }: ImportedRow): TableRow {
    return rowOf([[text(duty)], ...cells.map(contentOf)]);
  }
  function contentOf({ text: said, conditions }: ImportedCell): PhrasingContent[] {
    const references = conditions.map((condition): PhrasingContent => ({
      type: 'footnoteReference',
      identifier: noted(condition),
    }));
    return [...(said === '' ? [] : [text(said)]), ...references];
  }
  /** The label of a condition. Equal conditions share a footnote. */
  function noted(condition: string): string {
    const known = notes.find(({ children: [first] }) => wordsOf(first) === condition);
    if (known) return known.identifier;
    const identifier = String(notes.length + 1);
    const children: FootnoteDefinition['children'] = [
      { type: 'paragraph', children: [text(condition)] },
    ];
    notes.push({ type: 'footnoteDefinition', identifier, children });
    return identifier;
  }
  return writeMarkdown({ type: 'root', children: [...sections, ...notes] });
}

function wordsOf(block: FootnoteDefinition['children'][number] | undefined): string | undefined {
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' ? first.value : undefined;
}

function rowOf(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function text(value: string): Text {
  return { type: 'text', value };
}
