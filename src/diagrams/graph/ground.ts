import type { GraphNode } from './graph.ts';
import type { GraphLayout } from './lay-out-graph.ts';
import { nodeText } from './node-text.ts';

const MARGIN = 8;
const GAP = 8;
const DISTANCE = 24;

/** Places ground nodes below a layout, side by side across its width, in as few rows as possible. */
export function layGround(above: GraphLayout, ground: readonly GraphNode[]): GraphLayout {
  const texts = ground.map((node) => ({ id: node.id, text: nodeText(node) }));
  const widest = Math.max(...texts.map(({ text }) => text.width));
  const width = Math.max(above.width, widest + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  const columns = Math.min(ground.length, Math.floor((room + GAP) / (widest + GAP)));
  const share = (room - (columns - 1) * GAP) / columns;
  const tallest = Math.max(...texts.map(({ text }) => text.height));
  const top = above.height - MARGIN + DISTANCE;
  const nodes = new Map(above.nodes);
  for (const [i, { id, text }] of texts.entries()) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const place = { x: MARGIN + column * (share + GAP), y: top + row * (tallest + GAP) };
    nodes.set(id, { ...text, ...place, width: share, height: tallest });
  }
  const rows = Math.ceil(ground.length / columns);
  return { ...above, nodes, width, height: top + rows * (tallest + GAP) - GAP + MARGIN };
}
