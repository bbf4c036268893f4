import type { Service } from '#catalogue/catalogue.ts';

/** Whether a service has any reference details. */
export function hasDetails({ data, personas, replaces }: Service): boolean {
  const { support, maintenance, cost, adoption, aliases, links, repository, contribute } = data;
  const told = [support?.status, support?.response, maintenance, cost, data.data, adoption];
  return [...told, aliases, links, repository, contribute, personas[0], replaces[0]].some(
    (fact) => fact !== undefined,
  );
}
