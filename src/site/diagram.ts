import { drawingsFolder } from '#diagrams/drawings-folder.ts';
import { fallbacks, type Fallback } from '#diagrams/fallback.ts';
import { diagramFence } from '#diagrams/fence.ts';
import { diagramFigure, diagramSource } from '#diagrams/figure.ts';
import { renderMermaid } from '#diagrams/render-mermaid.ts';
import type { Fence } from '#source/body.ts';
import { siteOptions } from './options.ts';

/**
 * A mermaid fence of a content file as HTML: a static figure, or the source where drawing failed through no fault of
 * the author; either fallback is published. An author's mistake rejects with file, line and column.
 */
export async function drawDiagram(
  source: string,
  file: string,
  fence: Fence | undefined,
): Promise<string> {
  const line = fence?.line ?? 1;
  const title = diagramFence('mermaid', fence?.meta)?.title;
  const cacheDir = drawingsFolder(siteOptions().content);
  const result = await renderMermaid(source, { file, line }, { title, cacheDir });
  const tell = (shown: Fallback['shown'], reason: string) =>
    fallbacks.publish({ file, line, shown, reason } satisfies Fallback);
  if (result.ok) {
    const { fallback } = result.diagram;
    if (fallback !== undefined) tell('chromium', fallback);
    return diagramFigure(result.diagram, line);
  }
  const { problem } = result;
  if (problem.kind === 'internal') {
    tell('source', problem.message);
    return diagramSource(source);
  }
  throw new Error(
    `${file}:${String(problem.line)}:${String(problem.column)}  The diagram does not parse: ${problem.message}`,
  );
}
