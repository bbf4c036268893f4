import type { ContentHistory } from '#model/history.ts';
import type { AllowedComponents } from '#markdown/allowed-components.ts';

/** Facts from outside the content. The caller fills in what it knows; rules report nothing about missing facts. */
export interface Ports {
  history?: ContentHistory | undefined;
  /** Dead links to other sites, by address without fragment. */
  external?: ReadonlyMap<string, DeadLink> | undefined;
  /** The components that MDX pages may use. Default: those of Plinth. */
  components?: AllowedComponents | undefined;
  /** The parser's result for each Mermaid source in the content. */
  diagrams?: ReadonlyMap<string, DiagramProblem | undefined> | undefined;
}

/** Why a Mermaid source is invalid. Line and column count from 1, in the source. */
export interface DiagramProblem {
  line: number;
  column: number;
  message: string;
}

/** A link that failed on enough days to count as dead. */
export interface DeadLink {
  /** As the end of a sentence. */
  why: string;
  /** The first day on which it failed. */
  since: string;
  days: number;
}
