import { isUtf8 } from 'node:buffer';
import { buildCatalogue, type CatalogueOptions } from '#catalogue/build-catalogue.ts';
import type { ContentFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Reader, type Source } from '#source/read.ts';
import type { Place } from '#source/place.ts';
import { edited, type Edit } from './edit.ts';
import { runChecks } from './engine.ts';
import type { Finding } from './finding.ts';
import type { Ports } from './ports.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { tidyings } from './tidy/index.ts';

/** The changes of a fix to a file, by its path below the content folder. */
export interface Change {
  file: string;
  before: string;
  after: string;
}

/** A fix may make another one possible; no chain is longer than this. */
const rounds = 16;

/**
 * Applies every fix that has only one right answer, in memory. A file's fixes are kept only if a new check finds
 * nothing new; otherwise each is tried alone. Running it twice changes nothing more.
 */
export async function fixContent(options: {
  content: ContentFolder;
  today: string | undefined;
  ports?: Ports;
  /** Rules in addition to Plinth's. Default: none. */
  ownRules?: readonly Rule[];
  /** The addresses of other pages of the site that content may link to. Default: none. */
  ownPages?: readonly string[] | undefined;
}): Promise<Change[]> {
  const { content, today, ports, ownPages, ownRules } = options;
  return fixReader(folderReader(content), today, ports, { ownPages, ownRules });
}

/** Like `fixContent`, for content from any reader. */
export async function fixReader(
  reader: Reader,
  today: string | undefined,
  ports: Ports = {},
  own: { ownPages?: readonly string[] | undefined; ownRules?: readonly Rule[] | undefined } = {},
): Promise<Change[]> {
  const { ownPages, ownRules = [] } = own;
  const desk = new Desk(reader, { today, ownPages }, ports, [...allRules, ...ownRules]);
  let step = 0;
  let before: Checked = await desk.check();
  for (let round = 0; round < rounds; round += 1) {
    const current = steps[step];
    if (!current) break;
    const { editsIn, isWorse } = current;
    const edits = Map.groupBy(editsIn(before), ({ at }) => at.file);
    let changed = await desk.attempt([...edits.values()].flat(), before.findings, isWorse);
    if (!changed) {
      for (const own of edits.values()) {
        if (await desk.attempt(own, before.findings, isWorse)) changed = true;
        else changed = (await attemptEach(desk, own, before.findings, isWorse)) || changed;
      }
    }
    // What changed may make an earlier kind of fix possible.
    if (changed) before = await desk.check();
    step = changed ? 0 : step + 1;
  }
  return desk.changes();
}

interface Step {
  editsIn: (checked: Checked) => Edit[];
  isWorse: IsWorse;
}

/** Whether edits made findings worse than before. */
type IsWorse = (after: readonly Finding[], before: readonly Finding[]) => boolean;

/** Repairs of the form come first, because rules read only whole files. Tidying comes last, because it moves lines. */
const steps: readonly Step[] = [
  { editsIn: ({ findings }) => fixesOf(findings.filter(isOfForm)), isWorse: isLessWhole },
  { editsIn: ({ findings }) => fixesOf(findings), isWorse: hasNew },
  { editsIn: ({ source }) => [...tidyingsOf(source)], isWorse: hasNew },
];

/** Tries edits of a file alone, from the end to the start, so that the places of those to come stay right. */
async function attemptEach(
  desk: Desk,
  edits: readonly Edit[],
  before: readonly Finding[],
  isWorse: IsWorse,
): Promise<boolean> {
  let first: Place | undefined;
  for (const edit of edits.toSorted((one, other) => inOrder(other.at, one.at))) {
    const isFree =
      first === undefined ||
      edit.at.endLine < first.line ||
      (edit.at.endLine === first.line && edit.at.endColumn <= first.column);
    if (isFree && (await desk.attempt([edit], before, isWorse))) first = edit.at;
  }
  return first !== undefined;
}

function inOrder(one: Place, other: Place): number {
  return one.line - other.line || one.column - other.column;
}

interface Checked {
  source: Source;
  findings: readonly Finding[];
}

function fixesOf(findings: readonly Finding[]): Edit[] {
  return findings.flatMap(({ fix }) => fix ?? []);
}

function* tidyingsOf(source: Source): Iterable<Edit> {
  for (const entry of source.entries) {
    if (!entry.valid) continue;
    for (const tidy of tidyings) {
      const edits = [...tidy(entry)];
      yield* edits;
      if (edits.length > 0) break;
    }
  }
}

/** The content with the edits tried so far. */
class Desk {
  readonly #reader: Reader;
  readonly #options: CatalogueOptions;
  readonly #ports: Ports;
  readonly #rules: readonly Rule[];
  readonly #before = new Map<string, string>();
  #now = new Map<string, string>();

  constructor(reader: Reader, options: CatalogueOptions, ports: Ports, rules: readonly Rule[]) {
    this.#reader = reader;
    this.#options = options;
    this.#ports = ports;
    this.#rules = rules;
  }

  async check(): Promise<Checked> {
    const source = await readSource({ ...this.#reader, read: (path) => this.#read(path) });
    const catalogue = buildCatalogue(source, this.#options);
    const { findings } = await runChecks({
      source,
      catalogue,
      rules: this.#rules,
      ports: this.#ports,
    });
    return { source, findings };
  }

  /** Applies edits unless they change nothing or make the findings worse. */
  async attempt(
    edits: readonly Edit[],
    before: readonly Finding[],
    isWorse: IsWorse,
  ): Promise<boolean> {
    const kept = this.#now;
    const next = new Map(kept);
    for (const [file, own] of Map.groupBy(edits, ({ at }) => at.file)) {
      const raw = kept.get(file) ?? (await this.#original(file));
      if (raw !== undefined) next.set(file, edited(raw, own));
    }
    if ([...next].every(([file, text]) => (kept.get(file) ?? this.#before.get(file)) === text))
      return false;
    this.#now = next;
    const { findings } = await this.check();
    const left = new Set(edits.map(({ at, leaves }) => JSON.stringify([at.file, leaves])));
    const counted = ({ file, rule }: Finding) => !left.has(JSON.stringify([file, rule]));
    if (!isWorse(findings.filter(counted), before)) return true;
    this.#now = kept;
    return false;
  }

  changes(): Change[] {
    return [...this.#now].flatMap(([file, after]) => {
      const before = this.#before.get(file) ?? after;
      return before === after ? [] : [{ file, before, after }];
    });
  }

  async #original(file: string): Promise<string | undefined> {
    const bytes = await this.#reader.read(file);
    if (!isUtf8(bytes)) return undefined;
    const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.#before.set(file, raw);
    return raw;
  }

  async #read(path: string): Promise<Uint8Array> {
    const text = this.#now.get(path);
    return text === undefined ? this.#reader.read(path) : new TextEncoder().encode(text);
  }
}

/** Whether there is a finding that was not there before, ignoring positions. */
function hasNew(after: readonly Finding[], before: readonly Finding[]): boolean {
  const counts = Map.groupBy(before, keyOf);
  const now = Map.groupBy(after, keyOf);
  return [...now].some(([key, { length }]) => length > (counts.get(key)?.length ?? 0));
}

/**
 * Whether a file got more problems with its form. A file that is whole may get findings of rules, and one whose
 * YAML is whole may get problems with its keys, which were hidden before.
 */
function isLessWhole(after: readonly Finding[], before: readonly Finding[]): boolean {
  const worst = (findings: readonly Finding[]) => {
    const files = Map.groupBy(findings.filter(isOfForm), ({ file }) => file);
    return new Map([...files].map(([file, own]) => [file, weightOf(own)]));
  };
  const were = worst(before);
  return [...worst(after)].some(([file, weight]) => weight > (were.get(file) ?? 0));
}

/** Problems with the syntax hide any number of others. */
function weightOf(findings: readonly Finding[]): number {
  const syntax = findings.filter(({ rule }) => rule === 'syntax').length;
  return syntax > 0 ? syntax * 10_000 : findings.length;
}

function isOfForm({ rule }: Finding): boolean {
  return rule === 'syntax' || rule === 'schema' || rule === 'service-has-owner';
}

function keyOf({ file, rule, message }: Finding): string {
  return JSON.stringify([file, rule, message]);
}
