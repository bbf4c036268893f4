import { drawingsFolder } from '#diagrams/cache.ts';
import { fallbacks, type Fallback } from '#diagrams/fallback.ts';
import { codeMeta } from '#markdown/code-meta.ts';
import { diagramFigure, diagramSource, withLinks } from '#diagrams/figure.ts';
import { renderMermaid } from '#diagrams/render-mermaid.ts';
import type { Fence } from '#source/body.ts';

/** The place of a diagram in the content. */
export interface DiagramPlace {
  file: string;
  fence: Fence | undefined;
  /** The content folder, which has its own cache of drawings. */
  content: string;
  link: (url: string) => string | undefined;
  words: { scroll: string };
}

/**
 * Renders a Mermaid fence as a static figure, or as its source if it can't be drawn. Publishes a message if it used
 * Chromium or showed the source. `link` resolves the diagram's links. The check reports authors' mistakes.
 */
export async function drawDiagram(
  source: string,
  { file, fence, content, link, words }: DiagramPlace,
): Promise<string> {
  const line = fence?.line ?? 1;
  const title = codeMeta(fence?.meta ?? '').title?.trim() || undefined;
  const cacheDir = drawingsFolder(content);
  const result = await renderMermaid(source, { file, line }, { title, cacheDir });
  const tell = (shown: Fallback['shown'], reason: string) =>
    fallbacks.publish({ file, line, shown, reason } satisfies Fallback);
  if (result.ok) {
    const { diagram } = result;
    if (diagram.fallback !== undefined) tell('chromium', diagram.fallback);
    return diagramFigure({ ...diagram, svg: withLinks(diagram.svg, link) }, line, words);
  }
  tell('source', result.problem.message);
  return diagramSource(source);
}
