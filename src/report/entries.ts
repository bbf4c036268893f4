import type {
  Document,
  Event,
  Guide,
  Notice,
  ObjectOf,
  Release,
  ServiceDoc,
} from '#catalogue/catalogue.ts';
import { kindNames, type Kind } from '#model/kinds.ts';
import type { Change } from './change.ts';
import { changedKeys, partsChanged, spaced } from './facts.ts';
import type { Pair, Pairs, State } from './pairs.ts';
import { counted } from '#model/phrase.ts';
import { listed } from './phrase.ts';
import { groupOf, named, ownerChange, renaming, type Compared } from './renaming.ts';
import { dayChange } from './services.ts';
import { countWords, rewriting, shareChanged } from './wording.ts';

/** Kinds whose facts are told by others. */
const toldElsewhere: readonly Kind[] = ['platform', 'service', 'roadmap', 'matrix', 'baseline'];

/** What changed about pages, guides, news, terms, people and the platform, and about the text of every entry. */
export function entryChanges(base: State, head: State, pairs: Pairs): Change[] {
  return [
    ...kindNames
      .filter((kind) => !toldElsewhere.includes(kind))
      .flatMap((kind) => changesOf(kind, { base, head, pairs })),
    ...(['service', 'roadmap'] as const).flatMap((kind) =>
      (pairs.of(kind).kept as Pair[]).flatMap(textChange),
    ),
    // What its table says is told row by row.
    ...(['baseline', 'matrix'] as const).flatMap((kind) =>
      (pairs.of(kind).kept as Pair[]).flatMap(factChanges),
    ),
    ...platformChanges(base, head, pairs),
  ];
}

function changesOf(kind: Kind, compared: Compared): Change[] {
  const { pairs } = compared;
  const { kept, added, removed } = pairs.of(kind) as {
    kept: Pair[];
    added: Document[];
    removed: Document[];
  };
  return [
    ...removed.filter((one) => !fellWithService(one, pairs)).map((one) => removal(one, pairs)),
    ...added.map(addition),
    ...kept.flatMap((pair) => [
      ...renaming(pair),
      ...(isDoc(pair) ? ownerChange(pair, compared) : []),
      ...dateChanges(pair),
      ...factChanges(pair),
      ...textChange(pair),
    ]),
  ];
}

function isDoc(pair: Pair): pair is Pair<ServiceDoc | Guide> {
  return pair.after.kind === 'page' || pair.after.kind === 'guide';
}

/** Whether a page is gone because its service is, which tells of it. */
function fellWithService(one: Document, pairs: Pairs): boolean {
  if (one.kind !== 'page') return false;
  return pairs.of('service').removed.includes((one as ServiceDoc).service);
}

function removal(one: Document, pairs: Pairs): Change {
  const { subject, what } = named(one);
  return {
    kind: `${one.kind}-removed`,
    group: 'vanished',
    subject,
    says: `${what} ${pairs.fate(one)}`,
    file: one.file,
    about: [one],
  };
}

function addition(one: Document): Change {
  const isText = one.kind === 'page' || one.kind === 'guide';
  const more = isText ? ` (${counted(countWords(one), 'word')})` : datesOf(one);
  return lineOf(one, 'added', `${named(one).what} is new${more}`);
}

function lineOf(one: Document, happened: string, says: string, more: Partial<Change> = {}): Change {
  const { subject } = named(one);
  const { address, file, kind } = one;
  return {
    kind: `${kind}-${happened}`,
    group: groupOf(one),
    subject,
    says,
    address,
    file,
    about: [one],
    ...more,
  };
}

/** The keys of a kind that hold dates which readers rely on, with their names. */
const dated = {
  event: { date: 'the day', until: 'the last day', from: 'the beginning', to: 'the end' },
  notice: { from: 'the beginning', to: 'the end', actBy: 'the deadline' },
  release: { date: 'the day' },
} as const satisfies { event: Keys<Event>; notice: Keys<Notice>; release: Keys<Release> };

type Keys<D extends Document> = Partial<Record<keyof D['data'], string>>;

function datedKeys(kind: Kind): Readonly<Record<string, string>> {
  return kind === 'event' || kind === 'notice' || kind === 'release' ? dated[kind] : {};
}

function datesOf({ kind, data }: Document): string {
  const [key] = Object.keys(datedKeys(kind));
  const day: unknown = key === undefined ? undefined : (data as Record<string, unknown>)[key];
  return typeof day === 'string' ? ` (${day})` : '';
}

type Texts = Readonly<Record<string, string | undefined>>;

function dateChanges({ before, after }: Pair): Change[] {
  const [was, is] = [before.data, after.data].map((data) => data as Record<string, unknown>) as [
    Texts,
    Texts,
  ];
  const moved = Object.entries(datedKeys(after.kind)).flatMap(([key, name]) =>
    was[key] === is[key]
      ? []
      : lineOf(after, 'date-changed', `${name} ${dayChange(was[key], is[key])}`, {
          group: 'dates',
        }),
  );
  const isCancelled = was.status !== is.status && after.kind === 'event';
  return isCancelled
    ? [
        ...moved,
        lineOf(
          after,
          'cancelled',
          is.status === 'cancelled' ? 'it is cancelled' : 'it takes place after all',
          { group: 'dates' },
        ),
      ]
    : moved;
}

/** Keys whose values are sentences for readers, told whole. */
const sentences = ['definition', 'summary', 'short'];

function factChanges({ before, after }: Pair): Change[] {
  const told = [
    ...Object.keys(datedKeys(after.kind)),
    'reviewed',
    'order',
    ...(after.kind === 'event' ? ['status'] : []),
  ];
  const [was, is] = [before.data, after.data] as [Record<string, unknown>, Record<string, unknown>];
  const keys = changedKeys(was, is, told);
  const whole = keys.filter((key) => sentences.includes(key));
  const others = keys.filter((key) => !whole.includes(key));
  const about = after.kind === 'page' ? ` of ${named(after).what}` : '';
  return [
    ...whole.map((key) =>
      lineOf(after, `${key}-changed`, partsChanged(was[key], is[key], `its ${spaced(key)}`), {
        seen: typeof is[key] === 'string' ? is[key] : undefined,
      }),
    ),
    ...(others.length > 0
      ? [lineOf(after, 'facts-changed', `facts${about} changed: ${listed(others.map(spaced))}`)]
      : []),
  ];
}

function textChange(pair: Pair): Change[] {
  const { after } = pair;
  const found = rewriting(pair);
  if (!found) return [];
  const what = isDoc(pair) ? `${named(after).what} was rewritten` : 'its text was rewritten';
  const section = found.section === undefined ? '' : `#${found.section}`;
  return [
    lineOf(after, 'rewritten', `${what}: ${shareChanged(found)}`, {
      address: after.address + section,
    }),
  ];
}

function platformChanges(base: State, head: State, pairs: Pairs): Change[] {
  const [before, after] = [base.catalogue.platform, head.catalogue.platform];
  if (base.catalogue.platformMissing || head.catalogue.platformMissing) return [];
  const keys = changedKeys(before.data, after.data, ['checks', 'summary']);
  const was = before.layers.map(({ title }) => title);
  const is = after.layers.map(({ title }) => title);
  const pair: Pair<ObjectOf<'platform'>> = { before, after };
  return [
    ...renaming(pair),
    ...ownerChange(pair, { base, head, pairs }),
    ...(was.join('\n') === is.join('\n')
      ? []
      : [
          lineOf(
            after,
            'layers-changed',
            `the layers changed from ${listed(was)} to ${listed(is)}`,
            { group: 'duties' },
          ),
        ]),
    ...(before.data.summary === after.data.summary
      ? []
      : [
          lineOf(
            after,
            'summary-changed',
            partsChanged(before.data.summary, after.data.summary, 'its promise'),
          ),
        ]),
    ...(keys.length > 0
      ? [
          lineOf(
            after,
            'facts-changed',
            `settings of the platform changed: ${listed(keys.map(spaced))}`,
          ),
        ]
      : []),
    ...textChange(pair),
  ];
}
