import type { DataOf, Kind, kinds } from '#model/kinds.ts';
import type { Letter } from '#model/letters.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import type { Reference } from '#model/reference.ts';
import type { Asset } from '#source/asset.ts';
import type { Body } from '#source/body.ts';
import type { Place, Span } from '#source/place.ts';
import type { RoadmapReliability } from './roadmap-reliability.ts';
import type { Quarter } from './quarters.ts';

/** What every object of the catalogue has: its entry, its address, and its way back to the file. */
export interface Linked<K extends Kind> {
  kind: K;
  id: string;
  title: string;
  /** The path below the content folder. */
  file: string;
  /** The address on the site without base, from slash to slash. */
  address: string;
  data: DataOf<K>;
  /** What the front-matter names by id. */
  references: readonly Reference[];
  /** The file's text with BOM and carriage returns taken out. */
  text: string;
  body: Body;
  at: (...path: (string | number)[]) => Place;
  /** Whether a build leaves it out: its own `draft`, or its service's. */
  draft: boolean;
  /** `public` only where it, and what it lies in, says so. */
  visibility: 'public' | 'internal';
}

export interface Platform extends Linked<'platform'> {
  owner: Team | undefined;
  layers: readonly Layer[];
  areas: readonly Area[];
  duties: ReadonlyMap<string, Duty>;
  categories: readonly Category[];
  baseline: Matrix | undefined;
  /** The platform's language, `en` unless said. */
  language: string;
  /** IANA name, `UTC` unless said. */
  timezone: string;
}

export interface Category {
  id: string;
  title: string;
  summary: string | undefined;
  services: Service[];
}

/** A duty, standard or a matrix's own, with everything said about it across the site. */
export interface Duty {
  id: string;
  title: string;
  area: Area;
  standard: boolean;
  required: boolean;
  /** `/duties/<id>/`. */
  address: string;
  /** What each service says of it, in the catalogue's order. */
  rows: { service: Service; row: DutyRow }[];
  /** Pages that carry it out. */
  pages: DocPage[];
  /** Where roadmap items move it from one layer to another. */
  handovers: Handover[];
}

export interface Service extends Linked<'service'> {
  owner: Team | undefined;
  category: Category | undefined;
  pages: ServiceDoc[];
  /** The page to begin with: `start: true`, else the first tutorial. */
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
  /** Where roadmap items move a duty of it from one layer to another. */
  handovers: Handover[];
}

/** A page of documentation; `service` is there for a service's, absent for a guide. */
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

/** One file's matrix as written, defects included. */
export interface Matrix extends Linked<'matrix' | 'baseline'> {
  rows: DutyRow[];
  defects: MatrixDefect[];
}

/** A service's duties: its own rows, and the baseline's that it does not replace. */
export interface ServiceMatrix {
  /** `/services/<id>/responsibilities/`. */
  address: string;
  /** The service's own file, where it has one. */
  own: Matrix | undefined;
  /** In the order of areas, then of duties. */
  rows: DutyRow[];
  /** The areas that have rows or are standard, in the cut's order. */
  areas: readonly Area[];
}

export interface DutyRow {
  duty: Pick<Duty, 'id' | 'title' | 'area' | 'standard' | 'required' | 'address'>;
  origin: 'own' | 'inherited';
  /** By layer id; every layer has a cell. */
  cells: Record<string, DutyCell>;
  /** Where the duty does not exist: why. */
  notApplicable: { reason: string } | undefined;
  /** The layer that answers for it, by id: its A, or its lone R. */
  accountable: string | undefined;
  ownership: Ownership | undefined;
  /** Whether something in it could not be read: then nobody can say what it lacks. */
  isUnclear: boolean;
  at: Place;
}

/**
 * Whose a duty is in the terms of CSA CCM v4 STA-04, seen by the customer, the top layer: `owned` by it alone, `shared`
 * by it with others, or `inherited` from the others. `layers` have an A or R, top to bottom: one owns, several share.
 */
export interface Ownership {
  kind: 'owned' | 'shared' | 'inherited';
  layers: string[];
}

export interface DutyCell {
  /** In the order R A C I, each once. */
  letters: Letter[];
  /** What exactly this layer does, inline Markdown. */
  text: string | undefined;
  conditions: Condition[];
  at: Place;
}

/** A footnote: the condition under which a cell holds. */
export interface Condition {
  label: string;
  /** Markdown. */
  text: string;
}

/** What a matrix says against its grammar; rules word it. */
export type MatrixDefect =
  | { kind: 'unknown-letter'; at: Place; letter: string; cell: string }
  /** Something that is read as what is written otherwise: `Informed` as `I`, `IR` as `I/R`, `R (24x7)` as `R: 24x7`. */
  | { kind: 'full-word'; at: Place; word: string; letter: string }
  | { kind: 'shared'; at: Place; cell: string }
  | { kind: 'unknown-layer'; at: Place; heading: string }
  | { kind: 'layer-twice'; at: Place; heading: string; layer: string }
  | { kind: 'layer-missing'; at: Place; layer: string }
  | { kind: 'unknown-footnote'; at: Place; label: string }
  /** A mark at a letter that looks like a footnote, such as `*`. */
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
  /** The place is that of the `A`. */
  | { kind: 'accountable-without-responsible'; at: Place; duty: string; layer: string }
  | { kind: 'responsible-without-accountable'; at: Place; duty: string; layers: string[] }
  | { kind: 'shared-without-text'; at: Place; duty: string; layer: string };

export interface RoadmapItem extends Linked<'roadmap'> {
  owner: Team | undefined;
  services: Service[];
  personas: Persona[];
  goal: { id: string; title: string } | undefined;
  /** Now, Next, Later, Shipped, Stopped: derived from stage, target and today. */
  lane: Lane;
  /** Oldest first. */
  moves: Move[];
  /** The fragment of the section that they are told in. */
  movesSection: string | undefined;
  moveDefects: MoveDefect[];
  /** The target first promised: the first move's, else the current one. */
  promised: string | undefined;
  /** `shippedOn`, else the date of the release that names it, else the target’s last day if it is a date. */
  shippedOn: string | undefined;
  /** Of a deferred or withdrawn one: `stoppedOn`, else the day of its last move. */
  stoppedOn: string | undefined;
  releases: Release[];
  findings: SurveyFinding[];
  /** Duties that change hands when it ships. */
  handovers: Handover[];
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
  why: string;
  at: Place;
}

/** What a Moves table says against its form; rules word it. */
export type MoveDefect =
  | { kind: 'columns'; at: Place; found: string[] }
  | { kind: 'not-a-date'; at: Place; value: string }
  | { kind: 'not-a-target'; at: Place; value: string }
  | { kind: 'no-reason'; at: Place }
  | { kind: 'out-of-order'; at: Place; on: string; after: string }
  | { kind: 'second-table'; at: Place }
  /** A table that stands under another heading, or none. */
  | { kind: 'elsewhere'; at: Place; heading: string | undefined }
  | { kind: 'no-table'; at: Place; heading: string };

export interface Team extends Linked<'team'> {
  parent: Team | undefined;
  children: Team[];
  services: Service[];
  pages: DocPage[];
  roadmap: RoadmapItem[];
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
  services: Service[];
}

export interface Survey extends Linked<'survey'> {
  /** What was counted; without what those said whom the catalogue goes without. */
  scores: SurveyScore[];
  findings: SurveyFinding[];
}

export interface SurveyScore {
  name: string;
  value: number;
  outOf: number;
  /** Whose score it is; everybody’s where undefined. */
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
  /** Whether today lies between `from` and `to`. */
  current: boolean;
}

export type Term = Linked<'term'>;

/** The object of an entry of any kind. */
export type Document = Linked<Kind>;

/** Objects of one kind by id, in the catalogue's order; iterating gives the objects. */
export interface Collection<T> extends Iterable<T> {
  readonly size: number;
  has: (id: string) => boolean;
  get: (id: string) => T | undefined;
  keys: () => Iterable<string>;
}

/** What the catalogue makes of an entry, by kind; of the other kinds nothing more than every object has. */
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

/** The collection of each kind under the name that its descriptor gives. */
export type Collections = {
  [K in CollectedKind as (typeof kinds)[K]['collection']]: Collection<ObjectOf<K>>;
};

/** The whole content as one linked, read-only graph. Valid entries only; `known` knows broken ones too. */
export interface Catalogue extends Collections {
  /** The calendar date that everything is derived for. */
  today: string;
  platform: Platform;
  /** The objects of a kind, in their order. */
  of: <K extends Kind>(kind: K) => Iterable<ObjectOf<K>>;
  /** Every valid file of the content, by kind, the platform first. */
  documents: readonly Document[];
  /** Every duty named anywhere, standard ones first. */
  duties: Collection<Duty>;
  /** Every matrix as written, the baseline first. */
  matrices: readonly Matrix[];
  /** How far the dates of the whole roadmap held. */
  reliability: RoadmapReliability;
  /** The quarters in which anything was promised, done or measured, oldest first. */
  quarters: Collection<Quarter>;
  /** An entry by kind and id, broken ones included. */
  known: (kind: Kind, id: string) => { title: string; file: string } | undefined;
  /** All ids of a kind, broken entries' included. */
  ids: (kind: Kind) => string[];
  /** Whether `platform.md` is absent or broken: a stand-in took its place, and what it lists can't be judged. */
  platformMissing: boolean;
  /** Pages and matrices in the folder of a service that has no `index.md`. */
  strays: readonly Stray[];
  /** Where an entry that is built requires one that is not. */
  hiddenReferences: readonly HiddenReference[];
  /** Files that are not Markdown (images), by path below the content folder. */
  assets: ReadonlyMap<string, Asset>;
  /** Where a relative link in a content file leads. */
  resolve: (file: string, url: string) => LinkTarget;
}

/** A file that belongs to a service which is not there. */
export interface Stray {
  kind: 'page' | 'matrix';
  id: string;
  title: string;
  file: string;
  /** Id of the service that its folder names. */
  service: string;
  at: (...path: (string | number)[]) => Place;
}

/** A required reference to an entry that a build leaves out. */
export interface HiddenReference {
  /** The key that names it. */
  at: Place;
  from: Pick<Linked<Kind>, 'kind' | 'id' | 'title' | 'file'>;
  to: Pick<Linked<Kind>, 'kind' | 'id' | 'title' | 'file'>;
  why: 'draft' | 'internal';
}

/**
 * Where a link leads. `near` is what was most likely meant, as it would be written there: a slug, a relative path, an
 * address.
 */
export type LinkTarget =
  /** Another site, or a program by a scheme that pages may use. */
  | { kind: 'external'; url: string }
  /** A scheme that no page may use. */
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
  /** An entry that breaks its contract, and so has no page. */
  | { kind: 'unread'; file: string; title: string }
  | {
      kind: 'fragment-missing';
      address: string;
      fragment: string;
      file: string;
      near: string | undefined;
    }
  | { kind: 'missing'; path: string; near: string | undefined };

/** A span of a file's text as a place. */
export function placeIn(file: string, { line, column, endLine, endColumn }: Span): Place {
  return { file, line, column, endLine, endColumn };
}
