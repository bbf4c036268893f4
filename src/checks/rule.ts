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

/** What Plinth's own rules yield: findings that may be told together, which a user's are not. */
export interface Violation extends RuleFinding {
  /** Tells it as one with others of its file that one action mends. */
  together?: Together | undefined;
  /** Leaves it out while other rules find something that makes it uncertain. */
  unless?: Unless | undefined;
}

/** How findings of one file are told as one. Each is still ignored, accepted and fixed alone. */
export interface Together {
  /** What they have in common. Findings of a file become one if it is the same, whatever their rules. */
  what: string;
  /** What the message says of this one, with the value quoted. */
  part: string;
  /** What is said of several, in the order of the file; never called for one. */
  tell: (parts: readonly Told[]) => Pick<RuleFinding, 'message' | 'hint'>;
}

/** One of several findings that are told together. */
export interface Told {
  rule: string;
  part: string;
  line: number;
  message: string;
}

/** Findings that make another one of their file uncertain. Warnings never make an error so. */
export interface Unless {
  rules: readonly string[];
  /** The first and last line in which they begin, from 1. */
  line: number;
  endLine: number;
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
  check: (catalogue: Catalogue, ports: Ports) => Iterable<Violation> | AsyncIterable<Violation>;
  /** Checks one file alone. Results depend only on the file and the site's components, so they can be cached. */
  judge?: Judge;
}

export type Judge = (file: ContentFile, site: JudgedSite) => Iterable<Violation>;

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
