import { drawingsFolder } from './drawings-folder.ts';
import type { Failure } from './failure.ts';
import { parseMermaid } from './render-mermaid.ts';

/**
 * What parses the Mermaid sources of a content folder: it gives a source's mistake, or undefined, and rejects where it
 * can't know. A source that it saw before costs the reading of a file; only a new one loads Mermaid.
 */
export function diagramParser(content: string): (source: string) => Promise<Failure | undefined> {
  const cacheDir = drawingsFolder(content);
  return (source) => parseMermaid(source, { cacheDir });
}
