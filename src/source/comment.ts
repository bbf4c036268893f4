import type { Nodes } from 'mdast';
import type { Comment } from './body.ts';
import { spanOf } from './node-span.ts';

const holdBlocks: readonly string[] = ['root', 'blockquote', 'listItem', 'mdxJsxFlowElement'];

/** The comment that a node is: HTML's in Markdown, an expression's in MDX. */
export function commentIn(
  node: Nodes,
  parent: Nodes,
  next: Nodes | undefined,
): Comment | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  const span = spanOf(node);
  if (holdBlocks.includes(parent.type)) return { ...span, text, next: next && spanOf(next) };
  return { ...span, text, next: { ...span, column: 1, endLine: span.endLine + 1, endColumn: 1 } };
}

function textOf(node: Nodes): string | undefined {
  if (node.type === 'html') return /^<!--([^]*?)-->/.exec(node.value)?.[1]?.trim();
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return /^\s*\/\*([^]*)\*\/\s*$/.exec(node.value)?.[1]?.trim();
}
