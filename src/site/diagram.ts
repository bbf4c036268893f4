import { drawingsFolder } from '#diagrams/cache.ts';
import { fallbacks, type Fallback } from '#diagrams/fallback.ts';
import { diagramFence } from '#diagrams/fence.ts';
import { diagramFigure, diagramSource, withLinks } from '#diagrams/figure.ts';
import { renderMermaid } from '#diagrams/render-mermaid.ts';
import type { Fence } from '#source/body.ts';

/** Where a diagram stands. */
export interface DiagramPlace {
  file: string;
  fence: Fence | undefined;
  /** The content folder, which has drawings of its own. */
  content: string;
  link: (url: string) => string | undefined;
}

/**
 * A mermaid fence of a content file as HTML: a static figure, or the source where it can't be drawn; both fallbacks are
 * published. `link` says where its links lead. Mistakes of authors are told by the check.
 */
export async function drawDiagram(
  source: string,
  { file, fence, content, link }: DiagramPlace,
): Promise<string> {
  const line = fence?.line ?? 1;
  const title = diagramFence('mermaid', fence?.meta)?.title;
  const cacheDir = drawingsFolder(content);
  const result = await renderMermaid(source, { file, line }, { title, cacheDir });
  const tell = (shown: Fallback['shown'], reason: string) =>
    fallbacks.publish({ file, line, shown, reason } satisfies Fallback);
  if (result.ok) {
    const { diagram } = result;
    if (diagram.fallback !== undefined) tell('chromium', diagram.fallback);
    return diagramFigure({ ...diagram, svg: withLinks(diagram.svg, link) }, line);
  }
  tell('source', result.problem.message);
  return diagramSource(source);
}
