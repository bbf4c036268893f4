/** Facts from outside the content. The caller fills in what it knows; rules report nothing about missing facts. */
export interface Ports {
  history?: History | undefined;
  /** Dead links to other sites, by address without fragment. */
  external?: ReadonlyMap<string, DeadLink> | undefined;
  /** The parser's result for each Mermaid source in the content. */
  diagrams?: ReadonlyMap<string, DiagramProblem | undefined> | undefined;
}

/** Why a Mermaid source is invalid. Line and column count from 1, in the source. */
export interface DiagramProblem {
  line: number;
  column: number;
  message: string;
}

/** The Git history of the content, by path below the content folder. */
export interface History {
  /** Of roadmap items, without drafts. */
  targets: ReadonlyMap<string, TargetHistory>;
  /** Files whose review was last changed by a commit that re-dated many files and changed nothing else in them. */
  redated: ReadonlyMap<string, Redating>;
}

export interface TargetHistory {
  /** Oldest first. Changes reverted on the same day don't count. */
  changes: readonly TargetChange[];
  /** The target in the latest commit. */
  committed: string | undefined;
}

export interface TargetChange {
  /** The calendar date of the commit. */
  on: string;
  from: string;
  /** Undefined if the target was removed. */
  to: string | undefined;
}

/** A commit that gave files a new review date and changed nothing else. */
export interface Redating {
  /** The short id of the commit. */
  commit: string;
  on: string;
  /** The review date that it wrote into this file. */
  to: string;
  /** How many files it re-dated. */
  files: number;
}

/** A link that failed on enough days to count as dead. */
export interface DeadLink {
  /** As the end of a sentence. */
  why: string;
  /** The first day on which it failed. */
  since: string;
  days: number;
}
