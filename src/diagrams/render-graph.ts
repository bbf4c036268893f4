import { escapeHtml } from '#markup/escape-html.ts';
import { cacheKey, DiagramCache, drawingId } from './cache.ts';
import { lineExtent } from './dom/text-width.ts';
import { frameClass } from './finish/size-drawing.ts';
import type { Graph, GraphEdge, GraphGroup, GraphNode } from './graph/graph.ts';
import { layOutGraph, type GraphLayout, type Placed, type Point } from './graph/lay-out-graph.ts';
import type { NodeText } from './graph/node-text.ts';
import type { Drawing } from './order.ts';

/**
 * Draws a graph as static SVG without styles or scripts. Drawings are cached in the folder by content. Must not be
 * bundled, because it reads the site's font next to its own files.
 */
export async function renderGraph(graph: Graph, cacheDir: string | undefined): Promise<Drawing> {
  const text = JSON.stringify(graph);
  const key = cacheKey(text);
  const cache = cacheDir === undefined ? undefined : new DiagramCache(cacheDir);
  const kept = cache?.read(key);
  if (kept) return kept;
  const layout = await layOutGraph(graph);
  const drawing = {
    svg: graphSvg(graph, layout, `_g${drawingId(text)}`),
    title: graph.title,
    type: 'graph',
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
  };
  cache?.write(key, drawing);
  return drawing;
}

/** A graph as static SVG for the site's style sheet; `id` prefixes every id in it. */
function graphSvg(graph: Graph, layout: GraphLayout, id: string): string {
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)];
  const edges = graph.edges.map((edge, i) => {
    const { points, label } = layout.edges[i] ?? { points: [], label: undefined };
    return edgeSvg(points, `${id}-1`) + (label ? labelSvg(edge, label) : '');
  });
  const frames = graph.groups.map(({ id: group }) => frameSvg(layout.groups.get(group)));
  // Drawn over the lines, so that lines don't cross the titles.
  const titles = graph.groups.map((group) => titleSvg(group, layout.groups.get(group.id)));
  const nodes = graph.nodes.map((node) => nodeSvg(node, layout.nodes.get(node.id)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" class="graph ${frameClass(width)}" role="group"`,
    ` aria-labelledby="${id}-title" width="${String(width)}" height="${String(height)}"`,
    ` viewBox="0 0 ${String(width)} ${String(height)}">`,
    `<title id="${id}-title">${escapeHtml(graph.title)}</title>`,
    `<marker id="${id}-1" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="graph__tip" d="M0 .5 8 4 0 7.5z"/></marker>`,
    ...frames,
    ...edges,
    ...titles,
    ...nodes,
    '</svg>',
  ].join('');
}

const frameSvg = (place: Placed | undefined): string =>
  place ? rect(place, ' class="graph__frame"') : '';

function titleSvg({ title, href }: GraphGroup, place: Placed | undefined): string {
  if (!place) return '';
  const text = `<text x="${short(place.x + 12)}" y="${short(place.y + 22)}">${escapeHtml(title)}</text>`;
  return `<g class="graph__group">${linked(text, href)}</g>`;
}

function edgeSvg(points: readonly Point[], tip: string): string {
  const d = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  return `<path class="graph__edge" d="${d}" marker-end="url(#${tip})"/>`;
}

function labelSvg({ count }: GraphEdge, place: Placed): string {
  const { ascent, descent } = lineExtent(12);
  const x = place.x + place.width / 2;
  const y = place.y + (place.height + ascent - descent) / 2;
  return `<text class="graph__count" x="${short(x)}" y="${short(y)}">${String(count)}</text>`;
}

function nodeSvg({ look, layer, href }: GraphNode, place: (Placed & NodeText) | undefined): string {
  if (!place) return '';
  const middle = short(place.x + place.width / 2);
  const lines = place.lines.map(({ text, baseline, note }) => {
    const dress = note ? ' class="graph__note"' : '';
    return `<tspan${dress} x="${middle}" y="${short(place.y + baseline)}">${escapeHtml(text)}</tspan>`;
  });
  // Screen readers need a space between two lines; browsers don't draw it.
  const content = `${rect(place)}<text>${lines.join(' ')}</text>`;
  const data = [
    ...(look === undefined ? [] : [` data-look="${look}"`]),
    ...(layer === undefined ? [] : [` data-layer="${String(layer)}"`]),
  ].join('');
  return `<g class="graph__node"${data}>${linked(content, href)}</g>`;
}

const linked = (content: string, href: string | undefined): string =>
  href === undefined ? content : `<a href="${escapeHtml(href)}">${content}</a>`;

const rect = ({ x, y, width, height }: Placed, more = ''): string =>
  `<rect${more} x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="2"/>`;

const short = (value: number): string => String(Math.round(value * 10) / 10);
