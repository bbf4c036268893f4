import type { Service } from './catalogue.ts';
import { needsOf } from './dependencies.ts';

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
