import { cacheKey, DiagramCache } from './cache.ts';
import type { Graph } from './graph/graph.ts';
import { graphSvg } from './graph/graph-svg.ts';
import { layOutGraph } from './graph/lay-out-graph.ts';
import type { Drawing } from './order.ts';

/**
 * Draws a graph as static SVG without styles or scripts. Drawings are cached in the folder by content. Must not be
 * bundled, because it reads the site's font next to its own files.
 */
export async function renderGraph(graph: Graph, cacheDir: string | undefined): Promise<Drawing> {
  const key = cacheKey(JSON.stringify(graph));
  const cache = cacheDir === undefined ? undefined : new DiagramCache(cacheDir);
  const kept = cache?.read(key);
  if (kept) return kept;
  const layout = await layOutGraph(graph);
  const drawing = {
    svg: graphSvg(graph, layout, `_g${key.slice(0, 10)}`),
    title: graph.title,
    type: 'graph',
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
  };
  cache?.write(key, drawing);
  return drawing;
}
