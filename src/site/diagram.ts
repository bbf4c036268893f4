import { join } from 'node:path';
import { diagramFence } from '#diagrams/fence.ts';
import { diagramFigure, diagramSource } from '#diagrams/figure.ts';
import { renderMermaid } from '#diagrams/render-mermaid.ts';
import type { Fence } from '#source/body.ts';

// The project's, wherever this process works: drawings are kept for every content and every build.
const cacheDir = join(import.meta.dirname, '../../.cache/diagrams');

/**
 * A mermaid fence of a content file as HTML: a static figure, or the source where drawing failed through no fault of
 * the author. An author's mistake rejects with file, line and column.
 */
export async function drawDiagram(
  source: string,
  file: string,
  fence: Fence | undefined,
): Promise<string> {
  const line = fence?.line ?? 1;
  const title = diagramFence('mermaid', fence?.meta)?.title;
  const result = await renderMermaid(source, { file, line }, { title, cacheDir });
  if (result.ok) return diagramFigure(result.diagram, line);
  const { problem } = result;
  if (problem.kind === 'internal') return diagramSource(source);
  throw new Error(
    `${file}:${String(problem.line)}:${String(problem.column)}  The diagram does not parse: ${problem.message}`,
  );
}
