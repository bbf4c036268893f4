import { dutyAnchor } from '#catalogue/address.ts';
import type { DutyRow, Platform, Service } from '#catalogue/catalogue.ts';
import { isInUse, servicesInUse } from '#catalogue/in-use.ts';
import { hasPart } from '#catalogue/ownership.ts';
import { plainText } from '#catalogue/plain-text.ts';
import type { Layer } from '#model/standard-duties.ts';
import type { Change } from './change.ts';
import type { Pairs, State } from './pairs.ts';
import { counted } from '#model/phrase.ts';
import { listed, quote, quoteMarkdown } from './phrase.ts';

/** What changed about duties: of each service that says it itself, and once for all that inherit it. */
export function dutyChanges(base: State, head: State, pairs: Pairs): Change[] {
  if (base.catalogue.platformMissing || head.catalogue.platformMissing) return [];
  const layers = layersOf(base.catalogue.platform, head.catalogue.platform);
  const unread = new Set(
    [...base.entries, ...head.entries].flatMap(({ valid, file }) => (valid ? [] : file)),
  );
  const own = pairs.of('service').kept.flatMap(({ before, after }) => {
    const files = [
      `services/${before.id}/responsibilities.md`,
      `services/${after.id}/responsibilities.md`,
    ];
    if (!isInUse(after) || !isInUse(before) || files.some((file) => unread.has(file))) return [];
    return rowPairs(before.matrix.rows, after.matrix.rows)
      .filter((pair) => !isInherited(pair))
      .flatMap((pair) =>
        rowChanges(pair, layers).map((change): Change => ({
          ...change,
          subject: after.title,
          address: after.matrix.address + anchorOf(pair),
          file: after.matrix.own?.file ?? before.matrix.own?.file,
          about: [after],
        })),
      );
  });
  return [...inheritedChanges(base, head, layers), ...own];
}

interface RowPair {
  before: DutyRow | undefined;
  after: DutyRow | undefined;
}

type RowChange = Pick<Change, 'kind' | 'group' | 'says' | 'fails'>;

function rowPairs(before: readonly DutyRow[], after: readonly DutyRow[]): RowPair[] {
  const was = new Map(before.map((row) => [row.duty.id, row]));
  const is = new Map(after.map((row) => [row.duty.id, row]));
  return [...new Set([...is.keys(), ...was.keys()])].map((id) => ({
    before: was.get(id),
    after: is.get(id),
  }));
}

/** Whether the service says nothing of its own about it, so that it is told of the baseline. */
function isInherited({ before, after }: RowPair): boolean {
  return (before ?? after)?.origin === 'inherited' && (after ?? before)?.origin === 'inherited';
}

function anchorOf({ after }: RowPair): string {
  // A row that is gone can't be shown.
  return after ? `#${dutyAnchor(after.duty.id)}` : '';
}

function inheritedChanges(base: State, head: State, layers: readonly Layer[]): Change[] {
  const [was, is] = [base.catalogue.platform.baseline, head.catalogue.platform.baseline];
  const about = is ?? was;
  const isUnread = [...base.entries, ...head.entries].some(
    ({ kind, valid }) => kind === 'baseline' && !valid,
  );
  if (!about || isUnread) return [];
  const services = [base, head].map(({ catalogue }) => servicesInUse(catalogue.services));
  return rowPairs(was?.rows ?? [], is?.rows ?? []).flatMap((pair) => {
    const id = (pair.after ?? pair.before)?.duty.id ?? '';
    const heirs = services.map((all) => all.filter((service) => inherits(service, id)));
    const count = new Set(heirs.flat().map((service) => service.id)).size;
    return rowChanges(pair, layers).map((change): Change => ({
      ...change,
      subject: 'Every service that inherits it',
      says: `${change.says} (${counted(count, 'service')})`,
      address: about.address + anchorOf(pair),
      file: about.file,
      about: [head.catalogue.platform],
      reaches: heirs.at(-1),
    }));
  });
}

function inherits({ matrix }: Service, id: string): boolean {
  return matrix.rows.some(({ duty, origin }) => duty.id === id && origin === 'inherited');
}

/** The layers of both states from top to bottom, those of the present one first. */
function layersOf(base: Platform, head: Platform): Layer[] {
  const known = new Set(head.layers.map(({ id }) => id));
  return [...head.layers, ...base.layers.filter(({ id }) => !known.has(id))];
}

function rowChanges({ before, after }: RowPair, layers: readonly Layer[]): RowChange[] {
  const row = after ?? before;
  if (!row || before?.isUnclear || after?.isUnclear) return [];
  const duty = quote(plainText(row.duty.title));
  const [was, is] = [carriersOf(before, layers), carriersOf(after, layers)];
  const lines = carried({ duty, before, after, was, is }, layers);
  if (!before || !after || before.notApplicable || after.notApplicable) return lines;
  const cells = layers.flatMap((layer) => cellChanges(duty, { before, after }, layer));
  // Where a duty moves, those who are asked and told change with it.
  const isMoved = lines.length > 0;
  return [...lines, ...cells.filter(({ kind }) => !isMoved || kind !== 'duty-informed')];
}

/** The layers that are accountable or responsible. */
function carriersOf(row: DutyRow | undefined, layers: readonly Layer[]): Layer[] {
  return row && !row.notApplicable ? layers.filter(({ id }) => hasPart(row.cells[id])) : [];
}

interface Carried extends RowPair {
  duty: string;
  was: readonly Layer[];
  is: readonly Layer[];
}

/** Who does it, and who answers for it. */
function carried({ duty, before, after, was, is }: Carried, layers: readonly Layer[]): RowChange[] {
  const [gained, lost] = [
    is.filter((one) => !was.includes(one)),
    was.filter((one) => !is.includes(one)),
  ];
  const [top] = layers;
  const answers = accountable(after, layers);
  const isNewlyAccountable = before !== undefined && answers !== accountable(before, layers);
  const isToCustomer =
    top !== undefined && (gained.includes(top) || (isNewlyAccountable && answers === top));
  const told = (kind: string, says: string): RowChange[] => [
    isToCustomer
      ? { kind, says, group: 'duties-to-customer', fails: 'duty-moved-to-customer' }
      : { kind, says, group: 'duties' },
  ];
  const doers = titles(is);
  if (after?.notApplicable) {
    const reason = quoteMarkdown(after.notApplicable.reason);
    return before?.notApplicable
      ? []
      : told('duty-removed', `${duty} does not apply any more: ${reason}`);
  }
  if (!after)
    return before?.notApplicable
      ? []
      : told('duty-removed', `${duty} is no longer a duty; it was that of ${titles(was)}`);
  if (!before || before.notApplicable)
    return told(
      'duty-added',
      doers === '' ? `${duty} is a new duty of nobody` : `${duty} is a new duty of ${doers}`,
    );
  if (gained.length > 0 && lost.length > 0)
    return told('duty-moved', `${duty} moved from ${titles(lost)} to ${titles(gained)}`);
  if (gained.length > 0)
    return told(
      'duty-moved',
      `${duty} is now a duty of ${titles(gained)}${was.length > 0 ? ` too, besides ${titles(was)}` : ''}`,
    );
  if (lost.length > 0 && isNewlyAccountable && answers && is.includes(answers))
    return told(
      'duty-moved',
      `${duty} moved from ${titles(lost)} to ${answers.title}, which had a part of it before`,
    );
  if (lost.length > 0)
    return told(
      'duty-moved',
      `${duty} is no longer a duty of ${titles(lost)}${is.length > 0 ? `, only of ${doers}` : ''}`,
    );
  if (!isNewlyAccountable) return [];
  const former = accountable(before, layers)?.title ?? 'nobody';
  return told(
    'duty-moved',
    `who answers for ${duty} changed from ${former} to ${answers?.title ?? 'nobody'}`,
  );
}

function accountable(row: DutyRow | undefined, layers: readonly Layer[]): Layer | undefined {
  return layers.find(({ id }) => id === row?.accountable);
}

function titles(layers: readonly Layer[]): string {
  return listed(layers.map(({ title }) => title));
}

/** What a layer does exactly, on which conditions, and whether it is asked or told. */
function cellChanges(duty: string, pair: Required<RowPair>, layer: Layer): RowChange[] {
  const [was, is] = [pair.before?.cells[layer.id], pair.after?.cells[layer.id]];
  const who = layer.title;
  const lines: RowChange[] = [];
  const add = (kind: string, says: string) => lines.push({ kind, says, group: 'duties' });
  const conditions = (cell: typeof was) =>
    new Set(cell?.conditions.map(({ text }) => plainText(text)) ?? []);
  const [before, after] = [conditions(was), conditions(is)];
  for (const text of after.difference(before))
    add('condition-added', `${duty} has a new condition for ${who}: ${quote(text)}`);
  for (const text of before.difference(after))
    add('condition-dropped', `${duty} no longer has this condition for ${who}: ${quote(text)}`);
  const [wasText, isText] = [plainText(was?.text ?? ''), plainText(is?.text ?? '')];
  // Where the duty itself moved, its words move with it.
  if (wasText !== isText && hasPart(was) === hasPart(is))
    add(
      'duty-described',
      `what ${who} does for ${duty} changed from ${words(wasText)} to ${words(isText)}`,
    );
  for (const [letter, verb] of [
    ['C', 'asked'],
    ['I', 'told'],
  ] as const) {
    const [had, has] = [was, is].map((cell) => cell?.letters.includes(letter) ?? false);
    if (had !== has)
      add('duty-informed', `${who} is ${has ? 'now' : 'no longer'} ${verb} about ${duty}`);
  }
  return lines;
}

function words(text: string): string {
  return text === '' ? 'nothing in words' : quote(text);
}
