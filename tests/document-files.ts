import { readFileSync } from 'node:fs';

/** A block of code in a document. */
export interface CodeBlock {
  /** The line above it. */
  above: string;
  language: string;
  text: string;
}

/** Every block of code in a document, in order. */
export function blocksInDocument(document: string): CodeBlock[] {
  const blocks = readFileSync(document, 'utf8').matchAll(
    /(?<above>[^\n]*)\n+```(?<language>\w*)\n(?<text>[^]*?)```\n/g,
  );
  return [...blocks].map(({ groups: { above = '', language = '', text = '' } = {} }) => ({
    above,
    language,
    text,
  }));
}

/** The path in backticks that the line above a block ends with, before a colon. */
export function fileOf({ above }: CodeBlock): string | undefined {
  return /`([^`]+\.\w+)`:$/.exec(above)?.[1];
}

/** The files in a document: each block of code below a line that ends with its path. */
export function filesInDocument(document: string): Record<string, string> {
  return Object.fromEntries(
    blocksInDocument(document).flatMap((block) => {
      const file = fileOf(block);
      return file === undefined ? [] : [[file, block.text]];
    }),
  );
}
