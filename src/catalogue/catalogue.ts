import type { Mount } from '#source/content-folder.ts';
import type { DataOf, Kind, kinds } from '#model/kinds.ts';
import type { Letter } from '#model/matrix.ts';
import type { Known, NotKnownFacts } from '#model/not-known.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import type { DeadlineKind, Stage } from '#model/roadmap.ts';
import type { Period } from '#model/period.ts';
import type { Reference } from '#model/reference.ts';
import type { Asset } from '#source/asset.ts';
import type { Body } from '#source/body.ts';
import type { Place, Span } from '#source/place.ts';
import type { RoadmapReliability } from './roadmap-reliability.ts';
import type { Quarter } from './quarters.ts';

/** What every object in the catalogue has: its entry's data, its address and its file. */
export interface Linked<K extends Kind> {
  kind: K;
  id: string;
  title: string;
  /** The path below the content folder. */
  file: string;
  /** The address on the site, without the base path, with a slash at both ends. */
  address: string;
  /** What its front-matter states. */
  data: Known<DataOf<K>>;
  /** The facts that its front-matter says are not known; `data` lacks them. */
  notKnown: NotKnownFacts;
  /** The references in the front-matter. */
  references: readonly Reference[];
  /** The file's text without byte order mark and carriage returns. */
  text: string;
  body: Body;
  /** The former keys that its front-matter uses. */
  former: readonly string[];
  at: (...path: (string | number)[]) => Place;
  /** Whether a build leaves it out, because it or its service is a draft. */
  draft: boolean;
  /** `public` only if both it and its service are marked public. */
  visibility: 'public' | 'internal';
}

export interface Platform extends Linked<'platform'> {
  owner: Team | undefined;
  layers: readonly Layer[];
  areas: readonly Area[];
  duties: ReadonlyMap<string, Duty>;
  categories: readonly Category[];
  /** The themes of the roadmap, in order. */
  themes: readonly Theme[];
  baseline: Matrix | undefined;
  /** The platform's language. Default: `en`. */
  language: string;
  /** IANA name. Default: `UTC`. */
  timezone: string;
  /** The month in which the fiscal year begins, from 1; that of the calendar if none is stated. */
  fiscalStart: number;
  /** The mounts of entries that come from one, by path. */
  mounted: ReadonlyMap<string, Mount>;
}

export interface Category {
  id: string;
  title: string;
  summary: string | undefined;
  services: Service[];
}

/** A theme of the roadmap, with its items in catalogue order. */
export interface Theme {
  id: string;
  title: string;
  summary: string;
  /** `/roadmap/themes/<id>/`. */
  address: string;
  items: RoadmapItem[];
}

/** A duty, either standard or from a matrix, with everything said about it across the site. */
export interface Duty {
  id: string;
  title: string;
  area: Area;
  standard: boolean;
  required: boolean;
  /** `/duties/<id>/`. */
  address: string;
  /** What each service in use says about it, in catalogue order. */
  rows: { service: Service; row: DutyRow }[];
  /** Pages that explain how to carry it out. */
  pages: DocPage[];
  /** Changes of layer caused by roadmap items. */
  handovers: Handover[];
}

export interface Service extends Linked<'service'> {
  owner: Team | undefined;
  category: Category | undefined;
  pages: ServiceDoc[];
  /** The page to begin with: the one with `start: true`, otherwise the first tutorial. */
  start: ServiceDoc | undefined;
  matrix: ServiceMatrix;
  dependsOn: Service[];
  dependants: Service[];
  replacedBy: Service | undefined;
  replaces: Service[];
  personas: Persona[];
  providers: Provider[];
  roadmap: RoadmapItem[];
  releases: Release[];
  events: Event[];
  notices: Notice[];
  findings: SurveyFinding[];
  /** Changes of layer of its duties, caused by roadmap items. */
  handovers: Handover[];
}

/** A page of documentation of a service. */
export interface ServiceDoc extends Linked<'page'> {
  service: Service;
  owner: Team | undefined;
  personas: Persona[];
  duties: Duty[];
}

export interface Guide extends Linked<'guide'> {
  owner: Team | undefined;
  personas: Persona[];
  duties: Duty[];
}

export type DocPage = ServiceDoc | Guide;

/** A file's matrix as written, including its defects. */
export interface Matrix extends Linked<'matrix' | 'baseline'> {
  rows: DutyRow[];
  /** The headings of its tables, by their fragments, with the area that each means in whatever language it is written. */
  headings: { slug: string; area: Area }[];
  defects: MatrixDefect[];
}

/** A service's duties: its own rows, and the baseline rows that it does not replace. */
export interface ServiceMatrix {
  /** `/services/<id>/responsibilities/`. */
  address: string;
  /** The service's own file, if it has one. */
  own: Matrix | undefined;
  /** Sorted by area, then by duty. */
  rows: DutyRow[];
  /** The areas that have rows or are standard, in the order of the cut. */
  areas: readonly Area[];
}

export interface DutyRow {
  duty: Pick<Duty, 'id' | 'title' | 'area' | 'standard' | 'required' | 'address'>;
  origin: 'own' | 'inherited';
  /** By layer id. Every layer has a cell. */
  cells: Record<string, DutyCell>;
  /** Why the duty does not exist; undefined if it does. */
  notApplicable: { reason: string } | undefined;
  /** The id of the layer that is accountable: its A, or its only R. */
  accountable: string | undefined;
  ownership: Ownership | undefined;
  /** Whether a cell could not be read. If so, nothing can be said to be missing. */
  isUnclear: boolean;
  at: Place;
}

/**
 * Ownership of a duty in the terms of CSA CCM v4 STA-04, from the view of the customer (the top layer): `owned` by
 * the customer alone, `shared` with other layers, or `inherited` from them. `layers` lists those with an A or R, top
 * to bottom: one if owned, several if shared.
 */
export interface Ownership {
  kind: 'owned' | 'shared' | 'inherited';
  layers: string[];
}

export interface DutyCell {
  /** In the order R A C I, without repeats. */
  letters: Letter[];
  /** What exactly this layer does, as inline Markdown. */
  text: string | undefined;
  conditions: Condition[];
  at: Place;
}

/** A footnote: the condition under which a cell applies. */
export interface Condition {
  label: string;
  /** Markdown. */
  text: string;
}

/** What breaks the grammar of a matrix. Rules word the message. */
export type MatrixDefect =
  | { kind: 'unknown-letter'; at: Place; letter: string; cell: string }
  /**
   * Text that is understood but not written in the standard way: `Informed` for `I`, `IR` for `I/R`, `R (24x7)` for
   * `R: 24x7`.
   */
  | { kind: 'full-word'; at: Place; word: string; letter: string }
  | { kind: 'shared'; at: Place; cell: string }
  /** `missing`: the layers without a column, if there are as many of them as of such columns. */
  | { kind: 'unknown-layer'; at: Place; heading: string; missing: readonly string[] }
  | { kind: 'layer-twice'; at: Place; heading: string; layer: string }
  | { kind: 'layers-missing'; at: Place; layers: readonly string[] }
  | { kind: 'unknown-footnote'; at: Place; label: string }
  /** A mark on a letter that looks like a footnote, such as `*`. */
  | { kind: 'mark-without-footnote'; at: Place; mark: string; cell: string }
  | { kind: 'unused-footnote'; at: Place; label: string }
  | { kind: 'duty-twice'; at: Place; duty: string; first: Place }
  | { kind: 'duty-empty'; at: Place }
  | { kind: 'foreign-area'; at: Place; duty: string; area: string; under: string }
  | { kind: 'near-duty'; at: Place; written: string; near: string }
  | { kind: 'too-many-cells'; at: Place; found: number; expected: number }
  | { kind: 'table-without-heading'; at: Place }
  | { kind: 'second-table'; at: Place; heading: string }
  | { kind: 'heading-without-table'; at: Place; heading: string }
  | { kind: 'not-applicable-and-more'; at: Place; duty: string }
  | { kind: 'not-applicable-without-reason'; at: Place; duty: string }
  | { kind: 'nobody-responsible'; at: Place; duty: string }
  | { kind: 'two-accountable'; at: Place; duty: string; layers: string[] }
  /** `at` is the position of the `A`. */
  | { kind: 'accountable-without-responsible'; at: Place; duty: string; layer: string }
  | { kind: 'responsible-without-accountable'; at: Place; duty: string; layers: string[] }
  | { kind: 'shared-without-text'; at: Place; duty: string; layer: string };

export interface RoadmapItem extends Linked<'roadmap'> {
  owner: Team | undefined;
  services: Service[];
  personas: Persona[];
  goal: { id: string; title: string } | undefined;
  theme: Theme | undefined;
  /** What it is called: its stage, or `merged` if it went on as a part of another item. */
  state: Stage | 'merged';
  /** Now, Next, Later, Shipped or Stopped: derived from stage, target and today. */
  lane: Lane;
  /** Oldest first. */
  moves: Move[];
  /** The fragment of the section with the moves. */
  movesSection: string | undefined;
  moveDefects: MoveDefect[];
  deadline: Deadline | undefined;
  /** The days that its target covers; undefined for `none`, and for a horizon, which has no dates. */
  due: Period | undefined;
  /** The first promised target, with dates or a horizon: the first move's, otherwise the current one. */
  promised: string | undefined;
  /** `shippedOn`, otherwise the date of the release that names it, otherwise its target if that is a date. */
  shippedOn: string | undefined;
  /** For deferred, withdrawn or merged items: `stoppedOn`, otherwise the date of the last move. */
  stoppedOn: string | undefined;
  /** The items that have to ship before it, and those that wait for it. */
  dependsOn: RoadmapItem[];
  dependants: RoadmapItem[];
  /** The item that it was split from, and those that were split from it. */
  splitFrom: RoadmapItem | undefined;
  splitInto: RoadmapItem[];
  /** The item that it was merged into, and those that were merged into it. */
  mergedInto: RoadmapItem | undefined;
  mergedFrom: RoadmapItem[];
  /** Its parts with targets of their own, in the order in which they shipped or are due. */
  milestones: Milestone[];
  releases: Release[];
  findings: SurveyFinding[];
  /** Duties that change layer when it ships. */
  handovers: Handover[];
}

/** Why the target of an item can’t move. One that is written as text has neither a date nor a kind. */
export interface Deadline {
  why: string;
  date: string | undefined;
  kind: DeadlineKind | undefined;
}

/**
 * A part of a roadmap item with a target of its own. Its fields mean what those of an item mean, but the reasons of its
 * moves are plain text, as all front-matter is.
 */
export interface Milestone extends Pick<
  RoadmapItem,
  'title' | 'at' | 'state' | 'lane' | 'moves' | 'due' | 'promised' | 'shippedOn' | 'stoppedOn'
> {
  data: NonNullable<DataOf<'roadmap'>['milestones']>[number];
}

/** A duty of a service that passes from one layer to another with a roadmap item. */
export interface Handover {
  item: RoadmapItem;
  service: Service;
  duty: Duty;
  from: Layer;
  to: Layer;
}

export const lanes = ['now', 'next', 'later', 'shipped', 'stopped'] as const;
export type Lane = (typeof lanes)[number];

export interface Move {
  on: string;
  from: string;
  /** The days that the former target covered; undefined if it had no dates. */
  due: Period | undefined;
  why: string;
  at: Place;
}

/** What is wrong with the form of a Moves table. Rules word the message. */
export type MoveDefect =
  | { kind: 'columns'; at: Place; found: string[] }
  | { kind: 'not-a-date'; at: Place; value: string }
  | { kind: 'not-a-target'; at: Place; value: string }
  | { kind: 'no-reason'; at: Place }
  | { kind: 'out-of-order'; at: Place; on: string; after: string }
  | { kind: 'second-table'; at: Place }
  /** A table under another heading, or under none. */
  | { kind: 'elsewhere'; at: Place; heading: string | undefined }
  | { kind: 'no-table'; at: Place; heading: string };

export interface Team extends Linked<'team'> {
  parent: Team | undefined;
  children: Team[];
  services: Service[];
  pages: DocPage[];
  roadmap: RoadmapItem[];
  /** Of the services it owns. */
  notices: Notice[];
}

export interface Persona extends Linked<'persona'> {
  services: Service[];
  pages: DocPage[];
  roadmap: RoadmapItem[];
}

export interface Provider extends Linked<'provider'> {
  services: Service[];
}

export interface Event extends Linked<'event'> {
  /** The day on which it ends; the next one if it passes midnight. */
  lastDay: string;
  isCancelled: boolean;
  services: Service[];
}

export interface Survey extends Linked<'survey'> {
  /** The scores, without those of personas that this catalogue leaves out. */
  scores: SurveyScore[];
  findings: SurveyFinding[];
}

export interface SurveyScore {
  name: string;
  value: number;
  outOf: number;
  /** Whose score it is; undefined if it is everybody’s. */
  persona: Persona | undefined;
}

export interface SurveyFinding {
  survey: Survey;
  text: string;
  services: Service[];
  roadmap: RoadmapItem | undefined;
  answer: string | undefined;
  declined: string | undefined;
}

export interface Release extends Linked<'release'> {
  services: Service[];
  roadmap: RoadmapItem | undefined;
}

export interface Notice extends Linked<'notice'> {
  services: Service[];
  /** Whether the notice applies today. */
  current: boolean;
  /** Whether it is announced and begins after today. */
  coming: boolean;
}

export type Term = Linked<'term'>;

/** The object of an entry of any kind. */
export type Document = Linked<Kind>;

/** Objects of one kind by id. Iterating gives the objects in catalogue order. */
export interface Collection<T> extends Iterable<T> {
  readonly size: number;
  has: (id: string) => boolean;
  get: (id: string) => T | undefined;
  keys: () => Iterable<string>;
}

/** The type of object for each kind. Kinds not listed have only the common fields. */
interface Objects {
  platform: Platform;
  service: Service;
  page: ServiceDoc;
  matrix: Matrix;
  baseline: Matrix;
  guide: Guide;
  team: Team;
  persona: Persona;
  provider: Provider;
  roadmap: RoadmapItem;
  event: Event;
  survey: Survey;
  release: Release;
  notice: Notice;
}

export type ObjectOf<K extends Kind> = K extends keyof Objects ? Objects[K] : Linked<K>;

/** The kinds that have a collection of their own. */
export type CollectedKind = {
  [K in Kind]: (typeof kinds)[K] extends { collection: string } ? K : never;
}[Kind];

/** The collection of each kind, under the name given in its descriptor. */
export type Collections = {
  [K in CollectedKind as (typeof kinds)[K]['collection']]: Collection<ObjectOf<K>>;
};

/** All content as one linked, read-only graph of valid entries. `known` also covers broken ones. */
export interface Catalogue extends Collections {
  /** The calendar date that everything is derived for. */
  today: string;
  platform: Platform;
  /** The objects of a kind, in order. */
  of: <K extends Kind>(kind: K) => Iterable<ObjectOf<K>>;
  /** Every valid content file, by kind, the platform first. */
  documents: readonly Document[];
  /** Every duty mentioned anywhere, standard ones first. */
  duties: Collection<Duty>;
  /** Every matrix as written, the baseline first. */
  matrices: readonly Matrix[];
  /** How reliable the dates of the whole roadmap have been. */
  reliability: RoadmapReliability;
  /** The quarters in which anything was promised, done or measured, oldest first. */
  quarters: Collection<Quarter>;
  /** An entry by kind and id, including broken ones. */
  known: (kind: Kind, id: string) => { title: string; file: string } | undefined;
  /** All ids of a kind, including those of broken entries. */
  ids: (kind: Kind) => string[];
  /**
   * Whether `platform.md` is missing or broken. If so, a stand-in is used and references to its lists can't be
   * checked.
   */
  platformMissing: boolean;
  /** Pages and matrices in the folder of a service that has no `index.md`. */
  strays: readonly Stray[];
  /** Required references from a built entry to one that is left out. */
  hiddenReferences: readonly HiddenReference[];
  /** Files that are not Markdown, such as images, by path below the content folder. */
  assets: ReadonlyMap<string, Asset>;
  /** Where a relative link in a content file leads. */
  resolve: (file: string, url: string) => LinkTarget;
}

/** A file whose service does not exist. */
export interface Stray {
  kind: 'page' | 'matrix';
  id: string;
  title: string;
  file: string;
  /** The service id in its path. */
  service: string;
  at: (...path: (string | number)[]) => Place;
}

/** A required reference to an entry that a build leaves out. */
export interface HiddenReference {
  /** The position of the key with the reference. */
  at: Place;
  from: Pick<Linked<Kind>, 'kind' | 'id' | 'title' | 'file'>;
  to: Pick<Linked<Kind>, 'kind' | 'id' | 'title' | 'file'>;
  why: 'draft' | 'internal';
}

/**
 * Where a link leads. `near` is the most likely intended target, as it would be written there: a slug, a relative
 * path or an address.
 */
export type LinkTarget =
  /** Another site, or a program opened by an allowed scheme. */
  | { kind: 'external'; url: string }
  /** A scheme that pages may not use. */
  | { kind: 'refused'; url: string }
  | {
      kind: 'page';
      address: string;
      fragment: string | undefined;
      body: Body;
      title: string;
      file: string;
    }
  /** A page without a file of its own. */
  | { kind: 'section'; address: string; fragment: string | undefined }
  /** A file of the content that is not Markdown. */
  | { kind: 'asset'; file: string }
  /** An entry that this build leaves out. */
  | { kind: 'hidden'; file: string; title: string; why: 'draft' | 'internal' }
  /** An entry that is not valid and so has no page. */
  | { kind: 'unread'; file: string; title: string }
  | {
      kind: 'fragment-missing';
      address: string;
      fragment: string;
      file: string;
      near: string | undefined;
    }
  | { kind: 'missing'; path: string; near: string | undefined };

/** Combines a span with its file. */
export function placeIn(file: string, { line, column, endLine, endColumn }: Span): Place {
  return { file, line, column, endLine, endColumn };
}
