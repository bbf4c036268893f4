import { drawingsFolder } from '#diagrams/drawings-folder.ts';
import { diagramFigure } from '#diagrams/figure.ts';
import type { Graph } from '#diagrams/graph/graph.ts';
import { renderGraph } from '#diagrams/render-graph.ts';
import type { Site } from '#site/site.ts';

/** A graph as an HTML figure, in a frame that scrolls if it is too wide. */
export async function graphFigure({ options }: Site, graph: Graph): Promise<string> {
  return diagramFigure(await renderGraph(graph, drawingsFolder(options.content)), 'graph');
}
