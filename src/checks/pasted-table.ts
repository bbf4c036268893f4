import { writeMarkdown } from '#markdown/write.ts';
import type { Html } from '#source/body.ts';
import { markdownTable } from '#source/html-table.ts';
import type { Rewritten } from './unread-blocks.ts';

/** A block of HTML that is nothing but a table, as a table of Markdown; undefined if Markdown can’t say the same. */
export function pastedTable(html: Html, text: string): Rewritten | undefined {
  if (html.column !== 1) return undefined;
  const table = markdownTable(html.value);
  if (!table) return undefined;
  const before = text.split('\n', html.line - 1)[html.line - 2] ?? '';
  const written = writeMarkdown({ type: 'root', children: [table] }).trimEnd();
  return { at: html, text: `${before.trim() === '' ? '' : '\n'}${written}` };
}
