import type { DeadlineKind, Stage } from '#model/roadmap.ts';

/** The words that exports use. Each language of the site contains them. */
export interface ExportWords {
  nav: Record<
    | 'deprecations'
    | 'events'
    | 'glossary'
    | 'guides'
    | 'notices'
    | 'releases'
    | 'responsibilities'
    | 'roadmap'
    | 'services',
    string
  >;
  stages: Record<Stage | 'merged', string>;
  releaseKinds: Record<
    'added' | 'changed' | 'deprecated' | 'removed' | 'fixed' | 'security',
    string
  >;
  noticeKinds: Record<'maintenance' | 'action' | 'incident', string>;
  roadmap: {
    movedFrom: (moved: string, first: string | undefined) => string;
    moved: (times: number) => string;
    target: string;
    noTarget: string;
    deadline: string;
    deadlines: Record<DeadlineKind, string>;
    result: string;
  };
  news: Record<'actBy' | 'cancelled' | 'recap' | 'recording' | 'signUp' | 'timezone', string>;
  responsibilities: Record<
    | 'service'
    | 'area'
    | 'duty'
    | 'answersFor'
    | 'conditions'
    | 'notApplicable'
    | 'origin'
    | 'byService'
    | 'byBaseline',
    string
  >;
  exports: FeedWords &
    CalendarWords & { page: string; data: string; formats: Record<FormatName, string> };
}

/** The formats that readers are offered. */
export type FormatName = 'atom' | 'jsonFeed' | 'calendar' | 'table' | 'data';

interface FeedWords {
  /** The name of a feed or calendar: the platform and the part; without a part for the whole platform. */
  of: (platform: string, part: string | undefined) => string;
  /** Titles of entries. */
  added: (title: string) => string;
  movedTo: (title: string, target: string) => string;
  targetGone: (title: string) => string;
  became: (stage: string, title: string) => string;
  /** An item and its milestone, in titles. */
  partOf: (item: string, milestone: string) => string;
  /** Sentences in entries. Either target is undefined if nothing was promised. */
  moved: (from: string | undefined, to: string | undefined) => string;
  why: string;
  firstPromised: string;
  /** When a notice applies. */
  span: (from: string, to: string | undefined) => string;
}

interface CalendarWords {
  /** Titles of calendar entries. */
  due: (title: string, target: string) => string;
  ends: (service: string) => string;
  useInstead: (service: string) => string;
}

/** Formats values in the site's language. */
export interface ExportFormat {
  period: (period: string) => string;
  moment: (moment: string) => string;
}

/** The text without characters that XML and calendars can't contain: control characters and lone surrogates. */
export function readable(text: string): string {
  return text.toWellFormed().replace(controls, '');
}

/** A value as indented JSON, with its texts made readable. */
export function readableJson(value: unknown): string {
  const clean = (_key: string, part: unknown) => (typeof part === 'string' ? readable(part) : part);
  return `${JSON.stringify(value, clean, 2)}\n`;
}

const controls = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;
