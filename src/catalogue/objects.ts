import { descriptorOf, kindNames, kinds, type Kind, type DataOf } from '#model/kinds.ts';
import { dateAfter, periodOf } from '#model/period.ts';
import type { Entry } from '#source/entry.ts';
import { matrixAddress, serviceIdOf } from './address.ts';
import type {
  Collection,
  CollectedKind,
  Collections,
  Event,
  Guide,
  Linked,
  Notice,
  ObjectOf,
  ServiceDoc,
  Release,
  RoadmapItem,
  Service,
  Team,
} from './catalogue.ts';
import { type EntriesByKind, collectionOf } from './collection.ts';
import { laneOf, stateOf } from './lane.ts';
import { linked } from './linked.ts';
import { readMoves } from './moves.ts';
import { milestonesOf } from './milestones.ts';
import { ordersIn } from './order.ts';
import { deadlineOf, promisedTarget, releasedOn, shippedOn, stoppedOn } from './promise.ts';

/** Creates the object of an entry, not yet linked to others; undefined if it belongs nowhere. */
type Makers = { [K in CollectedKind]?: (base: Linked<K>) => ObjectOf<K> | undefined };

/** The objects of all kinds in order, not yet linked. */
export function objectsOf(
  entries: EntriesByKind,
  { today, language, fiscalStart }: { today: string; language: string; fiscalStart: number },
): Collections {
  const orders = ordersIn(language);
  const released = releasedOn(entries.of('release'));
  const services = collect('service', newService);
  const makers: Makers = {
    page: (base) => newPage(base, services.get(serviceIdOf(base.id))),
    guide: newGuide,
    team: newTeam,
    persona: (base) => ({ ...base, services: [], pages: [], roadmap: [] }),
    provider: (base) => ({ ...base, services: [] }),
    roadmap: (base) => newItem(base, { today, fiscalStart, released: released.get(base.id) }),
    event: newEvent,
    survey: (base) => ({ ...base, scores: [], findings: [] }),
    release: newRelease,
    notice: (base) => newNotice(base, today),
  };
  const collections = kindNames
    .filter(isCollected)
    .map((kind) => [
      kinds[kind].collection,
      kind === 'service' ? services : collect(kind, makers[kind]),
    ]);
  return Object.fromEntries(collections) as Collections;

  function collect<K extends CollectedKind>(kind: K, make: Makers[K]): Collection<ObjectOf<K>> {
    const objects = entries
      .of(kind)
      .map((entry) => linked(entry, entries.shown(entry as Entry)))
      .map((base) => (make ? make(base) : base) as ObjectOf<K> | undefined)
      .filter((object) => object !== undefined);
    return collectionOf(
      objects.sort(orders[kinds[kind].order] as (one: ObjectOf<K>, other: ObjectOf<K>) => number),
    );
  }
}

function isCollected(kind: Kind): kind is CollectedKind {
  return descriptorOf(kind).collection !== undefined;
}

function newService(base: Linked<'service'>): Service {
  return {
    ...base,
    owner: undefined,
    category: undefined,
    pages: [],
    start: undefined,
    matrix: { address: matrixAddress(base.id), own: undefined, rows: [], areas: [] },
    dependsOn: [],
    dependants: [],
    replacedBy: undefined,
    replaces: [],
    personas: [],
    providers: [],
    roadmap: [],
    releases: [],
    events: [],
    notices: [],
    findings: [],
    handovers: [],
  };
}

function newPage(base: Linked<'page'>, service: Service | undefined): ServiceDoc | undefined {
  return service && { ...base, service, owner: undefined, personas: [], duties: [] };
}

function newGuide(base: Linked<'guide'>): Guide {
  return { ...base, owner: undefined, personas: [], duties: [] };
}

function newTeam(base: Linked<'team'>): Team {
  return {
    ...base,
    parent: undefined,
    children: [],
    services: [],
    pages: [],
    roadmap: [],
    notices: [],
  };
}

function newItem(
  base: Linked<'roadmap'>,
  {
    today,
    fiscalStart,
    released,
  }: { today: string; fiscalStart: number; released: string | undefined },
): RoadmapItem {
  const { target } = base.data;
  const state = stateOf(base.data);
  const due = periodOf(target, fiscalStart);
  const { moves, movesSection, defects } = readMoves(base, fiscalStart);
  return {
    ...base,
    owner: undefined,
    services: [],
    personas: [],
    goal: undefined,
    theme: undefined,
    state,
    lane: laneOf(state, { target, due }, today),
    deadline: deadlineOf(base.data),
    due,
    moves,
    movesSection,
    moveDefects: defects,
    promised: promisedTarget(moves, target),
    shippedOn: shippedOn(base.data, released),
    stoppedOn: stoppedOn(base.data, moves),
    dependsOn: [],
    dependants: [],
    splitFrom: undefined,
    splitInto: [],
    mergedInto: undefined,
    mergedFrom: [],
    milestones: milestonesOf(base, { today, fiscalStart }),
    releases: [],
    findings: [],
    handovers: [],
  };
}

function newRelease(base: Linked<'release'>): Release {
  return { ...base, services: [], roadmap: undefined };
}

function newEvent(base: Linked<'event'>): Event {
  const { date, until, from, to, status } = base.data;
  const passesMidnight = from !== undefined && to !== undefined && to < from;
  const lastDay = until ?? (passesMidnight ? dateAfter(date, 1) : date);
  return { ...base, services: [], lastDay, isCancelled: status === 'cancelled' };
}

function newNotice(base: Linked<'notice'>, today: string): Notice {
  const { announced, from } = base.data;
  const isAnnounced = announced === undefined || announced <= today;
  return {
    ...base,
    services: [],
    current: isCurrent(base.data, today),
    coming: isAnnounced && from.slice(0, 10) > today,
  };
}

/**
 * Whether a notice applies today. Without `to`, an action applies until its `actBy`, maintenance for one day, and an
 * incident until an end is given.
 */
function isCurrent({ kind, from, to, actBy }: DataOf<'notice'>, today: string): boolean {
  const start = from.slice(0, 10);
  const end =
    to?.slice(0, 10) ?? (kind === 'maintenance' ? start : kind === 'action' ? actBy : undefined);
  return start <= today && (end === undefined || today <= end);
}
