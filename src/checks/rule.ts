import type { Catalogue, Document } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';
import type { Severity } from './finding.ts';
import type { Ports } from './ports.ts';

/** What stands in a document’s own file; nothing of the catalogue around it, or of the day. */
export type ContentFile = Pick<
  Document,
  'kind' | 'file' | 'title' | 'text' | 'data' | 'body' | 'at'
>;

/** What a rule yields: the engine stamps its id and severity. */
export interface RuleFinding {
  at: Place;
  message: string;
  hint?: string | undefined;
  /** Replacement for the text of a place; absent where there is no one right answer. */
  fix?: Edit | undefined;
}

/** Content files by path below the content folder. */
export type Files = Record<string, string>;

/** What is said of a rule, to whoever it finds something. */
export interface DescribedRule {
  /** The name of its file. */
  id: string;
  severity: Severity;
  /** What holds when nothing is found, in one sentence. */
  summary: string;
  /** Why it exists, for its page and `--explain`. */
  why: string;
  /**
   * Keeps code and files of others out: no setting and no ignore of the content reaches it, since whoever writes the
   * content is not trusted to switch it off.
   */
  standing?: true;
  /** Findings arise only because time passed: never more than a warning unless dates are strict. */
  dated?: boolean;
  /**
   * Judges what is built for those whom the check is made for; any other rule judges the whole content, so that nothing
   * is passed over because it is internal.
   */
  built?: boolean;
  /** Files laid over a small clean platform: nothing is found in `good`, this rule's finding in `bad`. */
  examples: {
    good: Files;
    bad: Files;
    /** What is known beyond the files while both are judged. */
    ports?: Ports;
  };
}

/** A rule of the catalogue: one file, a permanent id, examples that are its tests and its page. */
export interface Rule extends DescribedRule {
  check: (catalogue: Catalogue, ports: Ports) => Iterable<RuleFinding> | AsyncIterable<RuleFinding>;
  /** What a rule of single files finds in one: as long as the file stays the same, so does that. */
  judge?: Judge;
}

export type Judge = (file: ContentFile) => Iterable<RuleFinding>;

/** States a rule; its type keeps every rule of one form. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** States a rule that judges each file by itself. */
export function defineFileRule(rule: DescribedRule & { judge: Judge }): Rule {
  return {
    ...rule,
    *check(catalogue) {
      for (const document of catalogue.documents) yield* rule.judge(document);
    },
  };
}
