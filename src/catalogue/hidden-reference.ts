import type { Kind } from '#model/kinds.ts';
import type { Entry } from '#source/entry.ts';
import { serviceIdOf } from './address.ts';
import type { HiddenReference, Stray } from './catalogue.ts';

/** Required owners of services and of the platform that are left out of the build. */
export function hiddenReferences(
  entries: readonly Entry[],
  leftOut: (entry: Entry, from: Entry) => 'draft' | 'internal' | undefined,
): HiddenReference[] {
  const teams = new Map(
    entries.filter(({ kind }) => kind === 'team').map((team) => [team.id, team]),
  );
  return entries.flatMap((from) => {
    if (!from.valid || (from.kind !== 'service' && from.kind !== 'platform')) return [];
    const team = teams.get(from.data.owner);
    const why = team && leftOut(team, from);
    return why ? [{ at: from.at('owner'), from: named(from), to: named(team), why }] : [];
  });
}

function named({ kind, id, title, file }: Entry): {
  kind: Kind;
  id: string;
  title: string;
  file: string;
} {
  return { kind, id, title, file };
}

/** Valid pages and matrices of a service without a file, not even a broken one. */
export function straysIn(entries: readonly Entry[]): Stray[] {
  const services = new Set(entries.filter(({ kind }) => kind === 'service').map(({ id }) => id));
  return entries.flatMap((entry): Stray[] => {
    if (!entry.valid || (entry.kind !== 'page' && entry.kind !== 'matrix')) return [];
    const { kind, id, title, file, at } = entry;
    const service = serviceIdOf(id);
    return services.has(service) ? [] : [{ kind, id, title, file, service, at }];
  });
}
