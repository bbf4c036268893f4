import type { RoadmapItem, Service, Team } from './catalogue.ts';
import { servicesInUse } from './in-use.ts';
import { isOpen } from './lane.ts';

/** A service reached over dependencies: the number of steps, and the service before it on the path. */
export interface Reached {
  service: Service;
  /** 1 for a direct dependency. */
  distance: number;
  via: Service;
}

/** What a service depends on, nearest first, each once and never itself, within the given number of steps. */
export function needsOf(service: Service, steps = Infinity): Reached[] {
  return reached(service, ({ dependsOn }) => dependsOn, steps);
}

/** What depends on a service, in the same order. */
export function dependantsOf(service: Service, steps = Infinity): Reached[] {
  return reached(service, ({ dependants }) => dependants, steps);
}

/** Who and what is affected if a service fails or ends. */
export interface Impact {
  /** The services that depend on it, directly or not, without retired ones. */
  services: Reached[];
  /** The teams that own these services, each with its services. */
  teams: { team: Team; services: Service[] }[];
  /** Open roadmap items of the service itself and of these services. */
  roadmap: RoadmapItem[];
}

export function impactOf(service: Service): Impact {
  const running = ({ dependants }: Service) => servicesInUse(dependants);
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

/**
 * Dependencies between services, without those already implied by a path through another service. Services in a
 * dependency cycle keep all of theirs.
 */
export function essentialDependencies(services: readonly Service[]): [Service, Service][] {
  const among = new Set(services);
  const needs = new Map(
    services.map((one) => [one, new Set(needsOf(one).map(({ service }) => service))]),
  );
  const reaches = (from: Service, to: Service) => needs.get(from)?.has(to) ?? false;
  return services.flatMap((from) =>
    from.dependsOn
      .filter((to) => to !== from && among.has(to))
      .filter((to) => {
        const others = from.dependsOn.filter((other) => other !== to && !reaches(other, from));
        return reaches(to, from) || !others.some((other) => reaches(other, to));
      })
      .map((to): [Service, Service] => [from, to]),
  );
}
