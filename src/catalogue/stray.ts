import type { Entry } from '#source/entry.ts';
import { serviceIdOf } from './address.ts';
import type { Stray } from './catalogue.ts';

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
