import type { Nodes } from 'mdast';
import { jsxComment } from '#markup/jsx.ts';
import type { Comment } from './body.ts';
import { htmlMarks } from './html-marks.ts';
import { spanOf } from './node-span.ts';
import type { Span } from './place.ts';

const holdBlocks: readonly string[] = ['root', 'blockquote', 'listItem', 'mdxJsxFlowElement'];

/** The comments in a node: HTML comments in Markdown, expression comments in MDX. */
export function commentsIn(node: Nodes, parent: Nodes, next: Nodes | undefined): Comment[] {
  const isBlock = holdBlocks.includes(parent.type);
  const after = next && spanOf(next);
  return textsIn(node).map(({ text, ...span }) => ({
    ...span,
    text,
    next: isBlock ? after : { ...span, column: 1, endLine: span.endLine + 1, endColumn: 1 },
  }));
}

/** Whether a node is a comment or begins with one. */
export function isComment(node: Nodes): boolean {
  const [first] = textsIn(node);
  const { line, column } = spanOf(node);
  return first?.line === line && first.column === column;
}

function textsIn(node: Nodes): ({ text: string } & Span)[] {
  if (node.type === 'html') {
    if (!node.value.includes('<!--')) return [];
    return htmlMarks({ ...spanOf(node), value: node.value }).flatMap((mark) =>
      mark.kind === 'comment' && mark.ends && mark.opens === '<!--'
        ? { ...mark.span, text: mark.value.trim() }
        : [],
    );
  }
  const { type, value } = node as { type: string; value?: string };
  if (type !== 'mdxFlowExpression' && type !== 'mdxTextExpression') return [];
  const text = jsxComment(value ?? '');
  return text === undefined ? [] : [{ ...spanOf(node), text }];
}
