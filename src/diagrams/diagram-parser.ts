import { drawingsFolder } from './cache.ts';
import type { Failure } from './failure.ts';
import { parseMermaid } from './render-mermaid.ts';

/**
 * Returns a parser for the Mermaid sources of a content folder. It resolves to a source's error or undefined, and
 * rejects if it can't tell. Known sources only cost reading a file; Mermaid is loaded for new ones only.
 */
export function diagramParser(content: string): (source: string) => Promise<Failure | undefined> {
  const cacheDir = drawingsFolder(content);
  return (source) => parseMermaid(source, { cacheDir });
}
