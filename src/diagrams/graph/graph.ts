/** A dependency graph to draw. All texts are plain. */
export interface Graph {
  title: string;
  groups: readonly GraphGroup[];
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/** A frame around nodes. */
export interface GraphGroup {
  id: string;
  title: string;
  href?: string | undefined;
}

export interface GraphNode {
  id: string;
  title: string;
  /** A small line below the title. */
  note?: string | undefined;
  href?: string | undefined;
  /** The id of its group. */
  group?: string | undefined;
  look?: NodeLook | undefined;
  /** The position, from 1, of the responsibility layer that gives it its colour. */
  layer?: number | undefined;
}

/**
 * `current` is the subject of the picture, `distant` is context, `leaving` should not be built upon any more,
 * `ground` supports everything without edges to it, and `more` stands for nodes that did not fit.
 */
export type NodeLook = 'current' | 'distant' | 'leaving' | 'ground' | 'more';

/** From the dependent node to its dependency. */
export interface GraphEdge {
  from: string;
  to: string;
  /** How many edges it represents, if more than one. */
  count?: number | undefined;
}
