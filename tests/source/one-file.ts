import assert from 'node:assert/strict';
import type { Entry } from '#source/entry.ts';
import { memoryReader } from '#source/memory-reader.ts';
import type { Place } from '#source/place.ts';
import type { Problem } from '#source/problem.ts';
import { readSource } from '#source/read.ts';

/** Reads one file beside a platform: its entry, if any, and the problems of all files. */
export async function readOne(
  file: string,
  content: string | Uint8Array,
): Promise<{ entry: Entry; problems: Problem[] }> {
  const platform = '---\ntitle: Harbour\nsummary: What products build on.\nowner: pilots\n---\n';
  const { entries, problems } = await readSource(
    memoryReader({ 'platform.md': platform, [file]: content }),
  );
  const entry = entries.find((candidate) => candidate.file === file);
  assert.ok(entry, `${file} is an entry`);
  return { entry, problems };
}

/** Problems as `line:column message`, with their hints. */
export function wordsOf(problems: readonly Problem[]): [string, string | undefined][] {
  return problems.map(({ at, message, hint }) => [
    `${String(at.line)}:${String(at.column)} ${message}`,
    hint,
  ]);
}

/** The text of a file in a span, as an editor would select it. */
export function textAt(content: string, { line, column, endLine, endColumn }: Omit<Place, 'file'>) {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const spanned = lines.slice(line - 1, endLine);
  const last = spanned.length - 1;
  spanned[last] = (spanned[last] ?? '').slice(0, endColumn - 1);
  spanned[0] = (spanned[0] ?? '').slice(column - 1);
  return spanned.join('\n');
}
