import type { Kind } from '#model/kinds.ts';
import type { Entry } from '#source/entry.ts';
import { matrixAddress, serviceIdOf } from './address.ts';
import type {
  Catalogue,
  Collection,
  Guide,
  Linked,
  Notice,
  Page,
  Release,
  RoadmapItem,
  Service,
  Team,
} from './catalogue.ts';
import { collectionOf } from './collection.ts';
import { laneOf } from './lane.ts';
import { linked } from './linked.ts';
import { readMoves } from './moves.ts';
import { isCurrent } from './notice.ts';
import { ordersIn } from './order.ts';
import { promisedTarget, releasedOn, shippedOn, stoppedOn } from './promise.ts';
import type { Shelf } from './shelf.ts';

/** The objects of all kinds in their order, without a link between them yet. */
export type Objects = Pick<
  Catalogue,
  | 'services'
  | 'pages'
  | 'guides'
  | 'teams'
  | 'personas'
  | 'providers'
  | 'roadmap'
  | 'events'
  | 'surveys'
  | 'releases'
  | 'notices'
  | 'terms'
>;

/** Makes an object of every entry on the shelf; a page whose service is not there has none. */
export function objectsOf(
  shelf: Shelf,
  { today, language }: { today: string; language: string },
): Objects {
  const { byTitle, byOrder, byDate, byStart, bySchedule } = ordersIn(language);
  const byService = (one: Page, other: Page): number =>
    one.service === other.service ? byOrder(one, other) : byTitle(one.service, other.service);
  const all = <K extends Kind, T extends Linked<K>>(
    kind: K,
    extend: (base: Linked<K>) => T | undefined,
    order: (one: T, other: T) => number,
  ): Collection<T> => {
    const objects = shelf
      .of(kind)
      .map((entry) => extend(linked(entry, shelf.shown(entry as Entry))));
    return collectionOf(objects.filter((object) => object !== undefined).sort(order));
  };
  const released = releasedOn(shelf.of('release'));
  const services = all('service', newService, byTitle);
  return {
    services,
    pages: all('page', (base) => newPage(base, services.get(serviceIdOf(base.id))), byService),
    guides: all('guide', newGuide, byOrder),
    teams: all('team', newTeam, byTitle),
    personas: all(
      'persona',
      (base) => ({ ...base, services: [], pages: [], roadmap: [] }),
      byTitle,
    ),
    providers: all('provider', (base) => ({ ...base, services: [] }), byTitle),
    roadmap: all<'roadmap', RoadmapItem>(
      'roadmap',
      (base) => newItem(base, today, released.get(base.id)),
      bySchedule,
    ),
    events: all('event', (base) => ({ ...base, services: [] }), byDate),
    surveys: all('survey', (base) => ({ ...base, scores: [], findings: [] }), byDate),
    releases: all('release', newRelease, byDate),
    notices: all('notice', (base) => newNotice(base, today), byStart),
    terms: all('term', (base) => base, byTitle),
  };
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

function newPage(base: Linked<'page'>, service: Service | undefined): Page | undefined {
  return service && { ...base, service, owner: undefined, personas: [], duties: [] };
}

function newGuide(base: Linked<'guide'>): Guide {
  return { ...base, owner: undefined, personas: [], duties: [] };
}

function newTeam(base: Linked<'team'>): Team {
  return { ...base, parent: undefined, children: [], services: [], pages: [], roadmap: [] };
}

function newItem(
  base: Linked<'roadmap'>,
  today: string,
  released: string | undefined,
): RoadmapItem {
  const { stage, target } = base.data;
  const { moves, movesSection, defects } = readMoves(base);
  return {
    ...base,
    owner: undefined,
    services: [],
    personas: [],
    goal: undefined,
    lane: laneOf(stage, target, today),
    moves,
    movesSection,
    moveDefects: defects,
    promised: promisedTarget(moves, target),
    shippedOn: shippedOn(base.data, released),
    stoppedOn: stoppedOn(base.data, moves),
    releases: [],
    findings: [],
    handovers: [],
  };
}

function newRelease(base: Linked<'release'>): Release {
  return { ...base, services: [], roadmap: undefined };
}

function newNotice(base: Linked<'notice'>, today: string): Notice {
  return { ...base, services: [], current: isCurrent(base.data, today) };
}
