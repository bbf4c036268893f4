import type { Rule } from '#checks/rule.ts';
import type { Export } from '#exports/export.ts';

/** Where a user's own rules and exports are. Plain data, so that it can be sent to another process. */
export interface OwnFiles {
  /** The folder of the configuration. */
  home: string;
  /** Paths below it: `rules/no-tbd.ts`. */
  rules: readonly string[];
  exports: readonly string[];
}

/** A user's own rules and exports, in addition to Plinth's. */
export interface OwnCode {
  rules: readonly Rule[];
  exports: readonly Export[];
}
