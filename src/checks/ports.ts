/**
 * What rules may ask about beyond the content. Whoever starts a check fills in what can be known; what is absent is
 * unknown, and rules are silent about it.
 */
export interface Ports {
  history?: History | undefined;
  /** Links to other sites that do not answer any more, by address without fragment. */
  external?: ReadonlyMap<string, DeadLink> | undefined;
  /** What a parser says of each Mermaid source in the content. */
  diagrams?: ReadonlyMap<string, DiagramProblem | undefined> | undefined;
}

/** Why a Mermaid source does not parse; line and column from 1, in the source. */
export interface DiagramProblem {
  line: number;
  column: number;
  message: string;
}

/** What Git remembers of the content, by path below the content folder. */
export interface History {
  /** Of roadmap items, drafts left out. */
  targets: ReadonlyMap<string, TargetHistory>;
  /** Files whose review was last moved by a commit that moved many at once, and changed nothing else in them. */
  redated: ReadonlyMap<string, Redating>;
}

export interface TargetHistory {
  /** Oldest first; what a day changed and took back is none. */
  changes: readonly TargetChange[];
  /** The target in the last commit. */
  committed: string | undefined;
}

export interface TargetChange {
  /** The calendar date of the commit. */
  on: string;
  from: string;
  /** Undefined where the target was taken out. */
  to: string | undefined;
}

/** A commit that gave files a new review, and nothing else. */
export interface Redating {
  /** The short id of the commit. */
  commit: string;
  on: string;
  /** The review that it wrote into this file. */
  to: string;
  /** How many files it did this to. */
  files: number;
}

/** A link that failed on enough days to be taken for dead. */
export interface DeadLink {
  /** As the end of a sentence. */
  why: string;
  /** The first of the days. */
  since: string;
  days: number;
}
