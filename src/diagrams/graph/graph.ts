/** Things that stand on one another, as a picture is made of them; every text is plain. */
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
  /** A line below the title, in small. */
  note?: string | undefined;
  href?: string | undefined;
  /** The id of the group that it stands in. */
  group?: string | undefined;
  look?: NodeLook | undefined;
  /** The position of the layer of responsibility whose tones it has, from 1. */
  layer?: number | undefined;
}

/**
 * `current` is what the picture is about, `distant` what is not of it but beside it, `leaving` what should not be built
 * upon any more, `ground` what everything else stands on, without a line to it, and `more` what had no room.
 */
export type NodeLook = 'current' | 'distant' | 'leaving' | 'ground' | 'more';

/** From what needs to what is needed. */
export interface GraphEdge {
  from: string;
  to: string;
  /** How many edges it stands for, where it is more than one. */
  count?: number | undefined;
}
