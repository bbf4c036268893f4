import { readFileSync } from 'node:fs';

/** The files in a document: each block of code below a line that ends with its path in backticks and a colon. */
export function filesInDocument(document: string): Record<string, string> {
  const blocks = readFileSync(document, 'utf8').matchAll(
    /`(?<path>[^`\n]+\.\w+)`:\n+```\w+\n(?<text>[^]*?)```\n/g,
  );
  return Object.fromEntries(
    [...blocks].map(({ groups: { path = '', text = '' } = {} }) => [path, text]),
  );
}
