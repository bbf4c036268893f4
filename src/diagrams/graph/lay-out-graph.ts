import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkNode, LayoutOptions } from 'elkjs/lib/elk.bundled.js';
import { textWidth } from '../dom/text-width.ts';
import type { Graph, GraphGroup, GraphNode } from './graph.ts';
import { nodeText, titleWidth, type NodeText } from './node-text.ts';

export interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Positions in px from the upper left. */
export interface GraphLayout {
  width: number;
  height: number;
  /** By id. */
  groups: ReadonlyMap<string, Placed>;
  nodes: ReadonlyMap<string, Placed & NodeText>;
  /** In the order of the graph's edges; each is a list of points. */
  edges: { points: Point[]; label: Placed | undefined }[];
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Lays out a graph with the engine that Mermaid also uses, with right-angled lines. Dependencies are placed below
 * their dependants, or to the right if that fits the page width better.
 */
export async function layOutGraph(graph: Graph): Promise<GraphLayout> {
  const down = await layOut(graph, 'DOWN');
  if (down.width <= ROOMY) return down;
  const right = await layOut(graph, 'RIGHT');
  return right.width < down.width ? right : down;
}

async function layOut(graph: Graph, direction: keyof typeof directions): Promise<GraphLayout> {
  const ground = graph.nodes.filter(({ look }) => look === 'ground');
  const standing = graph.nodes.filter((node) => !ground.includes(node));
  const texts = new Map(standing.map((node) => [node.id, nodeText(node)]));
  const within = (group: string | undefined) =>
    standing
      .filter((node) => node.group === group)
      .map(({ id }): ElkNode => ({ id, ...sizeOf(texts.get(id)) }));
  const root: ElkNode = {
    id: 'graph',
    layoutOptions: { ...options, ...directions[direction] },
    children: [
      ...graph.groups.map((group) => frame(group, within(group.id))),
      ...within(undefined),
    ],
    edges: graph.edges.map(({ from, to, count }, i) => ({
      id: `edge ${String(i)}`,
      sources: [from],
      targets: [to],
      labels: count === undefined ? [] : [{ text: String(count), ...labelSize(String(count)) }],
    })),
  };
  const laid = await elk.layout(root);

  const places = new Map(allOf(laid).map((node) => [node.id, placed(node)]));
  const nodes = new Map(
    [...texts].map(([id, text]) => [id, { ...text, ...(places.get(id) ?? nowhere) }]),
  );
  const groups = new Map(graph.groups.map(({ id }) => [id, places.get(id) ?? nowhere]));
  const edges = (laid.edges ?? []).map(({ sections = [], labels = [] }) => ({
    points: sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
      startPoint,
      ...bendPoints,
      endPoint,
    ]),
    label: labels[0] && placed(labels[0]),
  }));
  const above = { width: laid.width ?? 0, height: laid.height ?? 0, groups, nodes, edges };
  return ground.length > 0 ? layGround(above, ground) : above;
}

const elk = new ELK();
const nowhere: Placed = { x: 0, y: 0, width: 0, height: 0 };
/** In px: the usual width of pictures on pages. */
const ROOMY = 720;
const GAP = 20;
const TITLE_BAR = 34;
const FRAME = 12;

const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': String(GAP),
  'elk.spacing.componentComponent': String(GAP),
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.spacing.edgeNode': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const directions = {
  DOWN: { 'elk.direction': 'DOWN' },
  // On narrow screens, a drawing from left to right scrolls. What nothing depends on is all in the first column, and
  // each column is as high as its boxes allow: otherwise the part that is seen first could be nearly empty.
  RIGHT: {
    'elk.direction': 'RIGHT',
    'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  },
} satisfies Record<string, LayoutOptions>;

function frame({ id, title }: GraphGroup, children: ElkNode[]): ElkNode {
  // When laying out downwards, ELK applies the minimum width to the height.
  const widest = Math.max(...children.map(({ width = 0 }) => width));
  const side = FRAME + Math.max(0, (titleWidth(title) - widest) / 2);
  const sides = ['left', 'right'].map((name) => `${name}=${String(Math.ceil(side))}`).join(',');
  const padding = `[top=${String(TITLE_BAR)},bottom=${String(FRAME)},${sides}]`;
  return { id, children, layoutOptions: { 'elk.padding': padding } };
}

const sizeOf = ({ width, height }: Pick<Placed, 'width' | 'height'> = nowhere) => ({
  width,
  height,
});

function labelSize(text: string) {
  return { width: textWidth(text, { size: 12, weight: 340, mono: false }) + 8, height: 16 };
}

function allOf({ children = [] }: ElkNode): ElkNode[] {
  return children.flatMap((child) => [child, ...allOf(child)]);
}

const placed = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Placed>): Placed => ({
  x,
  y,
  width,
  height,
});

const MARGIN = 8;
const GROUND_GAP = 8;
const GROUND_DISTANCE = 24;

/** Places ground nodes below a layout, side by side across its width, in as few rows as possible. */
function layGround(above: GraphLayout, ground: readonly GraphNode[]): GraphLayout {
  const texts = ground.map((node) => ({ id: node.id, text: nodeText(node) }));
  const widest = Math.max(...texts.map(({ text }) => text.width));
  const width = Math.max(above.width, widest + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  const columns = Math.min(ground.length, Math.floor((room + GROUND_GAP) / (widest + GROUND_GAP)));
  const share = (room - (columns - 1) * GROUND_GAP) / columns;
  const tallest = Math.max(...texts.map(({ text }) => text.height));
  const top = above.height - MARGIN + GROUND_DISTANCE;
  const nodes = new Map(above.nodes);
  for (const [i, { id, text }] of texts.entries()) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const place = {
      x: MARGIN + column * (share + GROUND_GAP),
      y: top + row * (tallest + GROUND_GAP),
    };
    nodes.set(id, { ...text, ...place, width: share, height: tallest });
  }
  const rows = Math.ceil(ground.length / columns);
  return {
    ...above,
    nodes,
    width,
    height: top + rows * (tallest + GROUND_GAP) - GROUND_GAP + MARGIN,
  };
}
