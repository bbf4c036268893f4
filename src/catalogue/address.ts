import { slug } from 'github-slugger';
import { isForAuthors, sections } from '#model/sections.ts';
import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';

/**
 * Addresses of pages that belong to no single entry, plain kinds' lists included; content may link to them. Not those for
 * authors, which a site may leave out.
 */
export const sectionAddresses: readonly string[] = [
  ...new Set([
    ...Object.values(sections),
    ...kindNames.flatMap((kind) => descriptorOf(kind).list?.address ?? []),
  ]),
].filter(
  (address) => address !== sections.home && address !== sections.notFound && !isForAuthors(address),
);

/** The address of an entry's page, without the base path, with a slash at both ends. */
export function addressOf(kind: Kind, id: string): string {
  return descriptorOf(kind).address(id);
}

/** The address of a service's responsibilities. Every service has this page, with or without a matrix of its own. */
export function matrixAddress(serviceId: string): string {
  return `${sections.services}${serviceId}/responsibilities/`;
}

/** The address of a duty's page. */
export function dutyAddress(dutyId: string): string {
  return `/duties/${dutyId}/`;
}

/** The address of the page that lists everything on a layer. */
export function layerAddress(layerId: string): string {
  return `${sections.responsibilities}${layerId}/`;
}

/** The address of a quarter's page. */
export function quarterAddress(quarter: string): string {
  return `${sections.quarters}${quarter}/`;
}

/** The address of the page of a theme of the roadmap. */
export function themeAddress(themeId: string): string {
  return `${sections.roadmap}themes/${themeId}/`;
}

/** The fragment of a duty's row on a page of responsibilities. No heading has a slug like it by accident. */
export function dutyAnchor(dutyId: string): string {
  return `duty-${dutyId.replaceAll('/', '--')}`;
}

/** The fragment of an area on a page of responsibilities, the same as its heading's on the Git host. */
export function areaAnchor(areaTitle: string): string {
  return slug(areaTitle);
}

/** The service that a page or matrix belongs to, by the entry's id. */
export function serviceIdOf(id: string): string {
  return id.split('/', 1)[0] ?? id;
}
