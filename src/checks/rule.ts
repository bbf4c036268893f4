import type { Catalogue, Document } from '#catalogue/catalogue.ts';
import type { Place } from '#source/place.ts';
import type { Edit } from './edit.ts';
import type { Severity } from './finding.ts';
import type { Ports } from './ports.ts';

/** The data of a single file, without the catalogue or the day. */
export type ContentFile = Pick<
  Document,
  'kind' | 'file' | 'title' | 'text' | 'data' | 'body' | 'former' | 'at'
>;

/** What a rule yields. The engine adds its id and severity. */
export interface RuleFinding {
  at: Place;
  message: string;
  hint?: string | undefined;
  /** The replacement text; absent if there is more than one right answer. */
  fix?: Edit | undefined;
}

/** Content files by path below the content folder. */
export type Files = Record<string, string>;

/** The description of a rule for those it reports to. */
export interface DescribedRule {
  /** The name of its file. */
  id: string;
  severity: Severity;
  /** The state the rule ensures, in one sentence. */
  summary: string;
  /** Why the rule exists, for its page and `--explain`. */
  why: string;
  /**
   * Guards against code and files from outside, so neither settings nor ignores can switch it off: authors of content
   * are not trusted to.
   */
  standing?: true;
  /** Whether findings arise only because time passed. They are warnings at most, unless dates are strict. */
  dated?: boolean;
  /**
   * Whether it checks only what is built for the audience. Other rules check all content, including internal entries.
   */
  built?: boolean;
  /** Files added to a small clean platform: `good` has no findings, `bad` has this rule's finding. */
  examples: {
    good: Files;
    bad: Files;
    /** Facts from outside the files for both examples. */
    ports?: Ports;
  };
}

/** A rule: one file, a permanent id, and examples that serve as its tests and its page. */
export interface Rule extends DescribedRule {
  check: (catalogue: Catalogue, ports: Ports) => Iterable<RuleFinding> | AsyncIterable<RuleFinding>;
  /** Checks one file alone. Results depend only on the file and the site's components, so they can be cached. */
  judge?: Judge;
}

export type Judge = (file: ContentFile, site: JudgedSite) => Iterable<RuleFinding>;

/** The facts about a site that hold for all its files. */
export type JudgedSite = Pick<Ports, 'components'>;

/** Declares a rule, giving all rules one type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Declares a rule that checks each file alone. */
export function defineFileRule(rule: DescribedRule & { judge: Judge }): Rule {
  return {
    ...rule,
    *check(catalogue, ports) {
      for (const document of catalogue.documents) yield* rule.judge(document, ports);
    },
  };
}
