/** What Git says of the content, by path below the content folder. */
export interface ContentHistory {
  /** Of roadmap items, without drafts. */
  targets: ReadonlyMap<string, ItemHistory>;
  /** Files whose review was last changed by a commit that re-dated many files and changed nothing else in them. */
  redated: ReadonlyMap<string, Redating>;
}

/** The history of a roadmap item's target, and of those of its milestones. */
export interface ItemHistory extends TargetHistory {
  /** By title, of those in the latest commit. Missing if there are none. */
  milestones?: ReadonlyMap<string, TargetHistory>;
}

/** The history of a target. */
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
