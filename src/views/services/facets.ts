import type { Category, Service } from '#catalogue/catalogue.ts';
import { lifecycles } from '#model/lifecycle.ts';
import type { Words } from '#words/en.ts';

/** The facets of services. */
export type FacetName = 'category' | 'lifecycle' | 'owner' | 'persona' | 'provider';

/** A facet with its values and how often they occur. */
export interface Facet {
  name: FacetName;
  title: string;
  values: { id: string; title: string; count: number }[];
}

/** The values of a service, by facet. */
export function facetValues(service: Service): Record<FacetName, string[]> {
  return {
    category: service.category ? [service.category.id] : [],
    lifecycle: [service.data.lifecycle],
    owner: service.owner ? [service.owner.id] : [],
    persona: service.personas.map(({ id }) => id),
    provider: service.providers.map(({ id }) => id),
  };
}

/** The facets with more than one value, with values in order. */
export function facetsOf(services: readonly Service[], words: Words): Facet[] {
  const { facets } = words.services;
  const { compare } = new Intl.Collator(words.locale, { numeric: true });
  const count = (valuesOf: Values) =>
    counted(services, valuesOf).sort((one, other) => compare(one.title, other.title));
  const all: Facet[] = [
    {
      name: 'category',
      title: facets.category,
      values: count((s) => (s.category ? [s.category] : [])),
    },
    {
      name: 'lifecycle',
      title: facets.lifecycle,
      values: lifecycles
        .map((id) => ({
          id,
          title: words.lifecycles[id],
          count: services.filter(({ data }) => data.lifecycle === id).length,
        }))
        .filter((value) => value.count > 0),
    },
    { name: 'persona', title: facets.persona, values: count(({ personas }) => personas) },
    {
      name: 'provider',
      title: facets.provider,
      values: count(({ providers }) => providers),
    },
    {
      name: 'owner',
      title: facets.owner,
      values: count(({ owner }) => (owner ? [owner] : [])),
    },
  ];
  return all.filter(({ values }) => values.length > 1);
}

/** Services by category; those without one come last. */
export function groupsByCategory(
  services: readonly Service[],
  categories: readonly Category[],
  words: Words,
): { id: string; title: string; summary: string | undefined; services: Service[] }[] {
  const rest = services.filter(({ category }) => category === undefined);
  return [
    ...categories,
    { id: 'other', title: words.services.withoutCategory, summary: undefined, services: rest },
  ].filter((group) => group.services.length > 0);
}

type Values = (service: Service) => readonly { id: string; title: string }[];

function counted(services: readonly Service[], valuesOf: Values): Facet['values'] {
  const values = new Map<string, Facet['values'][number]>();
  for (const { id, title } of services.flatMap(valuesOf)) {
    const value = values.get(id) ?? { id, title, count: 0 };
    value.count += 1;
    values.set(id, value);
  }
  return [...values.values()];
}
