import type { RoadmapItem, Service, Team } from './catalogue.ts';
import { isOpen } from './lane.ts';

/** A service that another one leads to: over how many steps, and which service stands just before it on the way. */
export interface Reached {
  service: Service;
  /** 1 where it is named directly. */
  distance: number;
  via: Service;
}

/** What a service stands on, nearest first, each once and never itself, as far as so many steps reach. */
export function needsOf(service: Service, steps = Infinity): Reached[] {
  return reached(service, ({ dependsOn }) => dependsOn, steps);
}

/** What stands on a service, in the same way. */
export function dependantsOf(service: Service, steps = Infinity): Reached[] {
  return reached(service, ({ dependants }) => dependants, steps);
}

/** Who and what is affected where a service fails or ends. */
export interface Impact {
  /** The services that stand on it, however far away; a retired one runs no more. */
  services: Reached[];
  /** The teams that own these services, each with its own. */
  teams: { team: Team; services: Service[] }[];
  /** What is still to come to the service itself or to these services. */
  roadmap: RoadmapItem[];
}

export function impactOf(service: Service): Impact {
  const running = ({ dependants }: Service) =>
    dependants.filter(({ data }) => data.lifecycle !== 'retired');
  const services = reached(service, running, Infinity);
  const affected = services.map((one) => one.service);
  const owners = Map.groupBy(affected, ({ owner }) => owner);
  const items = new Set([service, ...affected].flatMap(({ roadmap }) => roadmap));
  return {
    services,
    teams: [...owners].flatMap(([team, owned]) => (team ? [{ team, services: owned }] : [])),
    roadmap: [...items].filter(isOpen),
  };
}

function reached(
  from: Service,
  next: (service: Service) => readonly Service[],
  steps: number,
): Reached[] {
  const seen = new Set([from]);
  const found: Reached[] = [];
  let frontier = [from];
  for (let distance = 1; frontier.length > 0 && distance <= steps; distance++) {
    const further: Reached[] = [];
    for (const via of frontier) {
      for (const service of next(via)) {
        if (seen.has(service)) continue;
        seen.add(service);
        further.push({ service, distance, via });
      }
    }
    found.push(...further);
    frontier = further.map(({ service }) => service);
  }
  return found;
}
