import type { Service } from '#catalogue/catalogue.ts';
import { existingDuties } from '#catalogue/in-use.ts';
import { hasPart } from '#catalogue/ownership.ts';
import type { Change } from './change.ts';
import { changedKeys, partsChanged, phraseIn, spaced } from './facts.ts';
import type { Pair, Pairs, State } from './pairs.ts';
import { notDecided, notKnown, type NotKnown } from '#model/not-known.ts';
import { counted } from '#model/phrase.ts';
import { listed, quote } from './phrase.ts';
import { ownerChange, ownerName, renaming, type Compared } from './renaming.ts';

/** Services added, removed and renamed, and what changed about them apart from duties and pages. */
export function serviceChanges(base: State, head: State, pairs: Pairs): Change[] {
  const { kept, added, removed } = pairs.of('service');
  return [
    ...removed.map((service) => removal(service, pairs)),
    ...added.map((service) => addition(service, head)),
    ...kept.flatMap((pair) => changesOf(pair, { base, head, pairs })),
  ];
}

function removal(service: Service, pairs: Pairs): Change {
  const { title, file, data, dependants } = service;
  const users = dependants.map((one) => one.title);
  const used = users.length === 0 ? '' : `; ${listed(users)} depended on it`;
  const ended = data.lifecycle === 'retired' ? ' that was retired' : '';
  return {
    kind: 'service-removed',
    group: 'vanished',
    subject: title,
    says: `the service${ended} ${pairs.fate(service)}, with ${counted(service.pages.length, 'page')}${used}`,
    file,
    fails: 'item-vanished',
    about: [service],
  };
}

function addition(service: Service, head: State): Change {
  const { title, file, address, data } = service;
  const [top] = head.catalogue.platform.layers;
  const duties = existingDuties(service.matrix.rows);
  const theirs = duties.filter(({ cells }) => top && hasPart(cells[top.id]));
  const share =
    top && duties.length > 0
      ? `; ${top.title} has ${theirs.length} of its ${counted(duties.length, 'duty', 'duties')}`
      : '';
  return {
    kind: 'service-added',
    group: 'services',
    subject: title,
    says: `a new service (${data.lifecycle}) of ${ownerName(service, data.owner, head)}${share}`,
    address,
    file,
    about: [service],
  };
}

/** Facts that are told with their values, in this order. */
const detailed = [
  'objectives',
  'support',
  'cost',
  'maintenance',
  'data',
  'order',
  'plans',
] as const;

const told = [
  'lifecycle',
  'reason',
  'retireOn',
  'decideBy',
  'replacedBy',
  'dependsOn',
  'reviewed',
  ...detailed,
];

function changesOf(pair: Pair<Service>, compared: Compared): Change[] {
  const { before, after } = pair;
  const { pairs } = compared;
  const common = { subject: after.title, address: after.address, file: after.file, about: [after] };
  const lines: Change[] = [...renaming(pair), ...ownerChange(pair, compared)];
  const add = (kind: string, says: string, more: Partial<Change> = {}) =>
    lines.push({ kind, group: 'services', says, ...common, ...more });
  if (before.data.lifecycle !== after.data.lifecycle) {
    const why = after.data.reason === undefined ? '' : `: ${quote(after.data.reason)}`;
    add(
      'lifecycle-changed',
      `its lifecycle changed from ${before.data.lifecycle} to ${after.data.lifecycle}${why}`,
    );
  } else if (before.data.reason !== after.data.reason)
    add('reason-changed', `the reason why it is ${after.data.lifecycle} changed`);
  const [was, is] = [factsOf(before).retireOn, factsOf(after).retireOn];
  const [wasBy, isBy] = [before.data.decideBy, after.data.decideBy];
  if (was !== is)
    add('retirement-moved', `the day on which it ends ${endChange(was, is, isBy)}`, {
      group: 'dates',
    });
  else if (wasBy !== isBy)
    add('decision-moved', `the day by which its end is decided ${dayChange(wasBy, isBy)}`, {
      group: 'dates',
    });
  const [formerly, now] = [before.replacedBy?.title, after.replacedBy?.title];
  if (formerly !== now)
    add(
      'replacement-changed',
      now === undefined ? 'nothing replaces it any more' : `${quote(now)} replaces it`,
    );
  lines.push(...dependencies(pair, pairs).map((line) => ({ ...common, ...line })));
  for (const key of detailed) {
    const [old, now] = [factsOf(before)[key], factsOf(after)[key]];
    if (changedKeys({ key: old }, { key: now }, []).length === 0) continue;
    add(`${key}-changed`, `${spaced(key)}: ${factChange(old, now)}`, {
      seen: phraseIn(old, now),
    });
  }
  const others = changedKeys(before.data, after.data, told);
  if (others.length > 0) add('facts-changed', `other facts changed: ${listed(others.map(spaced))}`);
  return lines;
}

/** `is not known, it was 2026-01-01`, `is 2026-01-01, it was not decided`; otherwise as any day. */
function endChange(was: string | undefined, is: string | undefined, decideBy?: string): string {
  const words = (day: string) => day.replace('-known', ' known').replace('-decided', ' decided');
  if (was !== undefined && is !== undefined && ![was, is].some(isOpen)) return dayChange(was, is);
  if (is === undefined || (was === undefined && !isOpen(is)))
    return dayChange(was && words(was), is);
  const by = isOpen(is) && decideBy !== undefined ? ` and will be decided by ${decideBy}` : '';
  return `is ${words(is)}${by}${was === undefined ? '' : `, it was ${words(was)}`}`;
}

/** A group of facts of which nothing is known has no parts. */
function factChange(was: unknown, is: unknown): string {
  if (isOpen(is)) return was === undefined ? 'not known' : 'not known any more';
  return isOpen(was) ? `known now; ${partsChanged(undefined, is)}` : partsChanged(was, is);
}

function isOpen(value: unknown): value is NotKnown {
  return value === notKnown || value === notDecided;
}

/** What a service states, with what it says is not known. */
function factsOf({ data, notKnown }: Service) {
  return { ...data, ...notKnown };
}

/** `is new: 2026-01-01`, `moved from 2026-01-01 to 2026-02-01`. */
export function dayChange(was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `is new: ${is ?? ''}`;
  return is === undefined ? `is gone, it was ${was}` : `moved from ${was} to ${is}`;
}

function dependencies({ before, after }: Pair<Service>, pairs: Pairs) {
  const was = new Set(before.dependsOn.map(({ id }) => pairs.idNow('service', id)));
  const is = new Set(after.dependsOn.map(({ id }) => id));
  const fresh = after.dependsOn.filter(({ id }) => !was.has(id)).map(({ title }) => title);
  const gone = before.dependsOn
    .filter(({ id }) => !is.has(pairs.idNow('service', id)))
    .map(({ title }) => title);
  const line = (kind: string, says: string) => ({ kind, group: 'services' as const, says });
  return [
    ...(fresh.length > 0 ? [line('dependency-added', `it depends on ${listed(fresh)} now`)] : []),
    ...(gone.length > 0
      ? [line('dependency-removed', `it does not depend on ${listed(gone)} any more`)]
      : []),
  ];
}
